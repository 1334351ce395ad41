using System.Globalization;
using System.Security.Cryptography;

namespace Parley.Training.Frequencies;

/// <summary>Writes what the frequencies of words were made of, beside them.</summary>
internal static class FrequenciesCard
{
    /// <param name="path">Where the card goes.</param>
    /// <param name="model">The bytes of the frequencies.</param>
    /// <param name="texts">How many texts were counted.</param>
    /// <param name="words">How many words are in enough of them.</param>
    public static void Write(string path, byte[] model, int texts, int words) => File.WriteAllText(path, $"""
        # frequencies.model

        Tells in how many texts of news a word is, so that joining knows how much it says about what an article is about
        (`Joining/TextVector.cs`). Written by
        `dotnet run -c Release --project src/Parley.Training -- frequencies DATA src/Parley/Data`; the same data give the same file.
        SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`, {model.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes.

        {texts.ToString("N0", CultureInfo.InvariantCulture)} texts, {words.ToString("N0", CultureInfo.InvariantCulture)} words that are in three of them or more, function words left out. A word is kept as
        four bytes of its hash, with its count: no text is in the file, nor can one be made from it.

        | data | terms | what was counted |
        | --- | --- | --- |
        | Groningen Meaning Bank 2.2 (Bos et al. 2017; gmb.let.rug.nl) | texts in the public domain | newswire, twelve sentences taken for a text |
        | PolNeAR, training part (Newell et al. 2018) | articles of their publishers; only counts were taken | news of 2016 by seven American publishers |
        | free texts of wire services under open licences | open | news |

        """);
}
