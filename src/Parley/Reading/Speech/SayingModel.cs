using Parley.Data;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// Tells which sayings are statements. Some constructions are sure; the others are judged by a linear model trained on what readers
/// marked. Made by <c>src/Parley.Training</c>.
/// </summary>
internal sealed class SayingModel(LinearModel weights)
{
    private static readonly Lazy<SayingModel> Loaded = new(() => DataFile.Load("sayings.model", stream => new SayingModel(LinearModel.Read(stream))));

    public static SayingModel Shipped => Loaded.Value;

    /// <summary>Those that are statements, in their order.</summary>
    public List<Saying> Kept(SpeechScan scan, List<Saying> sayings)
    {
        var kept = new List<Saying>(sayings.Count);
        Span<uint> keys = stackalloc uint[SayingFeatures.Count];
        Saying?[] outer = Around(sayings), same = Beside(sayings);
        for (int i = 0; i < sayings.Count; i++)
        {
            if (IsSure(scan, sayings[i], outer[i]) || weights.Sum(keys[..new SayingFeatures(scan, keys).Of(sayings[i], outer[i], same[i])]) > 0)
                kept.Add(sayings[i]);
        }

        return kept;
    }

    /// <summary>For each saying, the features by which it is judged; null for one that is sure.</summary>
    public static IEnumerable<uint[]?> Rows(SpeechScan scan, List<Saying> sayings)
    {
        Saying?[] outer = Around(sayings), same = Beside(sayings);
        for (int i = 0; i < sayings.Count; i++)
        {
            if (IsSure(scan, sayings[i], outer[i]))
            {
                yield return null;
                continue;
            }

            var keys = new uint[SayingFeatures.Count];
            int count = new SayingFeatures(scan, keys).Of(sayings[i], outer[i], same[i]);
            yield return keys[..count];
        }
    }

    /// <summary>
    /// Whether the construction alone makes it a statement: a speaker and a colon, a quotation that goes on in the next paragraph, and
    /// what one speaker says that another one said.
    /// </summary>
    private static bool IsSure(SpeechScan scan, Saying saying, Saying? outer)
    {
        if (!saying.IsPlausible)
            return false;
        if (saying.Cue < 0)
            return saying.Continues is not null;
        // "denied that …", "denied having …"
        if (saying is { Claim: Certainty.Denied, Kind: "clause" or "gerund", Manner: SpeechManner.Speech } && saying.Content[0].First <= saying.CueLast + 4 && Speakers.CanSpeak(scan.Article, saying.Speaker) && scan.Document[saying.Cue].Xpos is "VBD" or "VBZ" or "VBP" or "VBN")
            return true;
        if (saying is { Quotations.Count: > 0, Manner: SpeechManner.Speech } && Speakers.CanSpeak(scan.Article, saying.Speaker) && scan.Document[saying.Cue].Xpos is "VBD" or "VBZ" or "VBP")
            return true;
        return saying.IsLabel || outer is { Manner: SpeechManner.Speech or SpeechManner.View } && saying is { Manner: SpeechManner.Speech, Kind: "clause" }
            && scan.Document[saying.Speaker].Upos != Upos.PRON && scan.Document[saying.Cue].Xpos is not ("VB" or "VBG");
    }

    // The last saying before whose content covers the cue.
    private static Saying?[] Around(List<Saying> sayings)
    {
        const int reach = 6;
        var around = new Saying?[sayings.Count];
        for (int i = 0; i < sayings.Count; i++)
        {
            for (int other = i - 1; other >= Math.Max(0, i - reach) && around[i] is null; other--)
            {
                if (sayings[i].Cue >= 0 && sayings[other].Content.Exists(c => c.First <= sayings[i].Cue && c.Last >= sayings[i].Cue))
                    around[i] = sayings[other];
            }
        }

        return around;
    }

    // Another saying of the same content: "was quoted as saying that …".
    private static Saying?[] Beside(List<Saying> sayings)
    {
        var by = new Dictionary<int, int>();
        var same = new Saying?[sayings.Count];
        for (int i = 0; i < sayings.Count; i++)
        {
            if (!by.TryAdd(sayings[i].Content[0].First, i))
                (same[i], same[by[sayings[i].Content[0].First]]) = (sayings[by[sayings[i].Content[0].First]], sayings[i]);
        }

        return same;
    }
}
