using System.Globalization;
using System.Security.Cryptography;

namespace Parley.Training.Coreference;

/// <summary>Writes what the model of coreference was made of beside the model.</summary>
internal static class LinkModelCard
{
    /// <param name="path">Where the card goes.</param>
    /// <param name="model">The model's bytes.</param>
    /// <param name="texts">From how many texts it was learned.</param>
    public static void Write(string path, byte[] model, int texts) => File.WriteAllText(path, $"""
        # links.model

        Tells which phrases of a text refer to one and the same. Written by
        `dotnet run -c Release --project src/Parley.Training -- links DATA src/Parley/Data`; the same data and settings give the same file.
        SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`, {model.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes.

        Ranks for each phrase the phrases before it and "none" by hashed features of both (`Reading/Coreference/LinkFeatures.cs`), one byte a weight; the
        weights of {LinkTraining.Models} models, each from the same texts in another order, are added up. What kind of thing a phrase refers to is told by weights of its own
        (`Reading/Coreference/ClassFeatures.cs`), learned from GUM's entity types in the same texts.
        Trained on the chains of OntoGUM (Zhu et al. 2021, annotation CC BY 4.0) over {texts} texts of the train part of GUM (Zeldes 2017), those of its
        genres whose texts may not be used commercially left out. Its accuracy on texts that it was not trained on is in
        `bench/RESULTS.md`, written by `dotnet run -c Release --project bench/Parley.Bench -- accuracy --coreference`.

        """);
}
