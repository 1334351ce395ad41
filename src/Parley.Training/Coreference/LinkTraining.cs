using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>
/// Trains the model that links phrases to those before: the likelihood of all right antecedents together, with a price on each kind of
/// mistake (Durrett and Klein 2013).
/// </summary>
internal sealed class LinkTraining
{
    private const int Size = 1 << 18, Epochs = 4, Seed = 20251120;

    // The prices of linking what refers to nothing before, of not linking what does, and of linking to another.
    private const float FalseLink = 0.2f, Missed = 3, Wrong = 0.5f;

    private readonly LogisticRegression _regression = new(Size, rate: 0.05f, decay: 1e-6f);

    /// <summary>A phrase with its candidates: the first row is that it refers to nothing before.</summary>
    private sealed record Choice(uint[][] Rows, bool[] IsRight);

    public LinearModel Train(IEnumerable<CoreferenceGold> texts)
    {
        var reader = new ArticleReader();
        Choice[] choices = [.. texts.AsParallel().AsOrdered().SelectMany(gold => Choices(reader, gold))];
        var random = new Random(Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(choices);
            foreach (Choice choice in choices)
                Learn(choice);
        }

        return new LinearModel(_regression.Quantise(out _));
    }

    private void Learn(Choice choice)
    {
        Span<float> all = stackalloc float[choice.Rows.Length];
        float most = float.MinValue;
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = _regression.Sum(choice.Rows[i]) + (choice.IsRight[i] ? 0 : i == 0 ? Missed : choice.IsRight[0] ? FalseLink : Wrong);
            most = Math.Max(most, all[i]);
        }

        float sum = 0, right = 0;
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = MathF.Exp(all[i] - most);
            sum += all[i];
            right += choice.IsRight[i] ? all[i] : 0;
        }

        for (int i = 0; i < all.Length; i++)
        {
            float slope = (all[i] / sum) - (choice.IsRight[i] ? all[i] / Math.Max(right, 1e-20f) : 0);
            if (MathF.Abs(slope) > 1e-3f)
                _regression.Learn(choice.Rows[i], slope);
        }
    }

    private static List<Choice> Choices(ArticleReader reader, CoreferenceGold gold)
    {
        AnnotatedArticle article = reader.Annotate(new Article { Id = gold.Document.Id, Text = gold.Document.Document.Text }, Layers.Actors);
        var chainOf = new Dictionary<Span, int>();
        for (int chain = 0; chain < gold.Chains.Count; chain++)
        {
            foreach (Span mention in gold.Chains[chain])
                chainOf.TryAdd(mention, chain);
        }

        List<Markable> markables = new MarkableFinder(article).Find();
        int[] chains = [.. markables.Select(m => chainOf.GetValueOrDefault(article.Document.SpanOf(m.First, m.Last), -1))];
        var lasts = new Markable?[gold.Chains.Count];
        var candidates = new Candidates(markables);
        var choices = new List<Choice>();
        for (int place = 0; place < markables.Count; place++)
        {
            choices.Add(ChoiceOf(article.Document, markables, place, candidates, chains));
            candidates.Enter(place);
            if (chains[place] >= 0)
                Enter(lasts, chains[place], markables[place]);
        }

        return choices;
    }

    // As when texts are read: a chain is one from its second phrase on.
    private static void Enter(Markable?[] lasts, int chain, Markable markable)
    {
        if (lasts[chain] is { } before)
        {
            if (before.Referent is null)
                new Referent().Add(before);
            before.Referent!.Add(markable);
        }

        lasts[chain] = markable;
    }

    private static Choice ChoiceOf(Document document, List<Markable> markables, int place, Candidates candidates, int[] chains)
    {
        Span<int> places = stackalloc int[Candidates.Most];
        var keys = new uint[LinkFeatures.Count];
        var features = new LinkFeatures(document, keys);
        int count = candidates.Of(place, places);
        var rows = new uint[count + 1][];
        var isRight = new bool[count + 1];
        rows[0] = keys[..features.Alone(markables[place], candidates.IsRepeat(place))];
        for (int i = 0; i < count; i++)
        {
            rows[i + 1] = keys[..features.Pair(markables[places[i]], markables[place], place - places[i] - 1)];
            isRight[i + 1] = chains[place] >= 0 && chains[places[i]] == chains[place];
        }

        isRight[0] = !isRight.Contains(true);
        return new Choice(rows, isRight);
    }
}
