using System.Collections.Immutable;
using Parley.Data;
using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// Links each phrase to the one before that it most likely refers back to, or to none: a linear model that ranks the candidates. Made by
/// <c>src/Parley.Training</c>. In a file: the weights of links, then those of classes.
/// </summary>
internal sealed class LinkModel(LinearModel weights, ClassModel classes)
{
    private static readonly Lazy<LinkModel> Loaded = new(() => DataFile.Load("links.model", Read));

    public static LinkModel Shipped => Loaded.Value;

    /// <exception cref="InvalidDataException">No weights of this format.</exception>
    /// <exception cref="EndOfStreamException">The file ends before the last weight.</exception>
    public static LinkModel Read(Stream stream) => new(LinearModel.Read(stream), new ClassModel(LinearModel.Read(stream)));

    public void Write(Stream stream)
    {
        weights.Write(stream);
        classes.Write(stream);
    }

    /// <summary>Chains of two mentions and more, in the order of their first mentions; the spans of each in the order of the text.</summary>
    public ImmutableArray<ImmutableArray<Span>> Chains(AnnotatedArticle article)
    {
        List<Markable> markables = new MarkableFinder(article).Find();
        classes.Classify(article.Document, markables);
        var candidates = new Candidates(markables);
        var chains = new Dictionary<Referent, List<Markable>>();
        Span<int> places = stackalloc int[Candidates.Most];
        Span<uint> keys = stackalloc uint[LinkFeatures.Count];
        for (int place = 0; place < markables.Count; place++)
        {
            Markable markable = markables[place];
            if (markable.Form == MarkableForm.Event)
                continue;
            int best = Best(article.Document, markables, place, candidates, places, keys);
            if (best >= 0)
                Link(markables[best], markable, chains);
            candidates.Enter(place);
        }

        return [.. chains.Values.Select(chain => chain.Select(m => article.Document.SpanOf(m.First, m.Last)).ToImmutableArray())];
    }

    private int Best(Document document, List<Markable> markables, int place, Candidates candidates, Span<int> places, Span<uint> keys)
    {
        Markable markable = markables[place];
        var features = new LinkFeatures(document, keys);
        int best = -1, highest = int.MinValue, fitting = 0, count = candidates.Of(place, places);
        foreach (int other in places[..count])
        {
            int score = weights.Sum(keys[..features.Pair(markables[other], markable, place - other - 1, fitting)]);
            fitting += LinkFeatures.Fits(markables[other], markable) ? 1 : 0;
            if (score > highest)
                (best, highest) = (other, score);
        }

        return highest > weights.Sum(keys[..features.Alone(markable, candidates.IsRepeat(place), fitting)]) ? best : -1;
    }

    private static void Link(Markable antecedent, Markable markable, Dictionary<Referent, List<Markable>> chains)
    {
        if (antecedent.Referent is not { } referent)
        {
            referent = new Referent();
            referent.Add(antecedent);
            chains.Add(referent, [antecedent]);
        }

        referent.Add(markable);
        chains[referent].Add(markable);
    }
}
