using System.Globalization;
using System.Security.Cryptography;

namespace Parley.Training.Speech;

/// <summary>Writes what the model of statements was made of and how good it is, beside the model.</summary>
internal static class SayingModelCard
{
    /// <param name="path">Where the card goes.</param>
    /// <param name="model">The model's bytes.</param>
    /// <param name="told">What training told on the way: how much it saw, and its accuracy on articles that it had not seen.</param>
    public static void Write(string path, byte[] model, IEnumerable<string> told) => File.WriteAllText(path, $"""
        # sayings.model

        Tells which of the sayings that rules find are statements that readers would mark. Written by
        `dotnet run -c Release --project src/Parley.Training -- sayings DATA src/Parley/Data`; the same data and settings give the same file.
        SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`, {model.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes.

        Logistic regression on hashed features of the cue, the speaker, the content and their grammar (`Reading/Speech/SayingFeatures.cs`), one
        byte a weight. Trained on the train part of PolNeAR (news of 2016 by seven American publishers, attributions marked by hand), measured
        on its development part. No text of an article is in the model.

        Each line is one threshold; 0.45 is used.

        ```
        {string.Join('\n', told)}
        ```

        """);
}
