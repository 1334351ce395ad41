using System.Globalization;
using System.Security.Cryptography;

namespace Parley.Training;

/// <summary>Writes what a model was made of and how good it is, beside the model.</summary>
internal static class ModelCard
{
    /// <param name="path">Where the card goes.</param>
    /// <param name="model">The model's bytes.</param>
    /// <param name="settings">How it was trained.</param>
    /// <param name="scores">Accuracy on the parts of the treebanks kept for development, by name.</param>
    public static void Write(string path, byte[] model, TrainingSettings settings, IEnumerable<(string Name, Accuracy Accuracy)> scores)
    {
        string rows = string.Concat(scores.Select(score => string.Create(
            CultureInfo.InvariantCulture,
            $"| {score.Name} | {score.Accuracy.Upos * 100:F1} | {score.Accuracy.Xpos * 100:F1} | {score.Accuracy.Lemma * 100:F1} | {score.Accuracy.Uas * 100:F1} | {score.Accuracy.Las * 100:F1} |\n")));
        File.WriteAllText(path, $"""
            # english.model

            Sentences, parts of speech, features, lemmas, dependency trees and names of English. Written by
            `dotnet run -c Release --project src/Parley.Training -- language DATA src/Parley/Data`; the same data, settings and teaching networks give the same file.
            SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`, {model.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes.

            ## Licence
            The model is licensed CC BY-SA 4.0, apart from the program's own licence, because it is made from:

            | data | licence | what for |
            | --- | --- | --- |
            | UD English EWT, training part (Silveira et al. 2014; universaldependencies.org) | CC BY-SA 4.0 | sentences, tags, features, lemmas, trees |
            | UD English GUM, training part without whow, fiction, essay, letter and podcast (Zeldes 2017; gucorpling.org/gum) | annotation CC BY 4.0, texts by genre CC BY or CC BY-SA | sentences, tags, features, lemmas, trees |
            | Groningen Meaning Bank 2.2 (Bos et al. 2017; gmb.let.rug.nl) | texts in the public domain | names and trees of newswire, as programs label them; vectors and forms of words |
            | Universal NER, English Web Treebank, training part (Mayhew et al. 2024) | CC BY-SA 4.0 | names |
            | CrossNER, politics and science (Liu et al. 2021) | MIT | names |
            | WNUT 17, training part (Derczynski et al. 2017); WikiGold (Balasuriya et al. 2009) | CC BY 4.0 | names |
            | PolNeAR, training part (Newell et al. 2018) | articles of their publishers; only counts of neighbouring words were used | vectors of words |
            | free texts of wire services under open licences | open | vectors of words |

            ## Method
            {settings.Method}

            ## Accuracy
            On the development parts, with their own tokens and no tags given; no sentence of them was trained on. LAS counts universal relations.

            | treebank | UPOS | XPOS | lemma | UAS | LAS |
            | --- | --- | --- | --- | --- | --- |
            {rows}
            """.ReplaceLineEndings("\n"));
    }
}
