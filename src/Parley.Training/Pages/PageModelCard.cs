using System.Globalization;
using System.Security.Cryptography;

namespace Parley.Training.Pages;

/// <summary>Writes what the block model was made of and how good it is, beside the model.</summary>
internal static class PageModelCard
{
    /// <param name="path">Where the card goes.</param>
    /// <param name="model">The model's bytes.</param>
    /// <param name="told">What training told on the way: how much it saw, and its accuracy on sites that it had not seen.</param>
    public static void Write(string path, byte[] model, IEnumerable<string> told) => File.WriteAllText(path, $"""
        # pages.model

        Tells an article's own stretches of text on a page of HTML from all else. Written by
        `dotnet run -c Release --project src/Parley.Training -- pages DATA src/Parley/Data`; the same data and settings give the same file.
        SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`, {model.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes.

        Boosted trees over features of layout and wording (`Articles/Pages/BlockFeatures.cs`), two rounds: the second one also sees what the first says of
        the stretches around. The features hold no word and no name of any site. Trained on the pages of article-extraction-benchmark (gold under MIT; whole
        texts) and of trafilatura's evaluation (snippets that belong to the text or do not); stretches that the snippets leave open are labelled by a
        first model where it is sure, and count 15% of gold. No text of a page is in the model.

        Accuracy by cross-validation in five parts; pages of one site are never on both sides. Text: runs of four words, mean over pages. Each
        line is one threshold; 0.5 is used.

        ```
        {string.Join('\n', told)}
        ```

        """);
}
