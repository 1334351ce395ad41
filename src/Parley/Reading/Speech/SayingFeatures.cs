using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// What tells whether a reader would take a saying for a statement: its cue, who speaks, what is said and how it is worded. Keys for a
/// linear model.
/// </summary>
internal ref struct SayingFeatures(SpeechScan scan, Span<uint> keys)
{
    /// <summary>The most features that a saying has.</summary>
    public const int Count = 64;

    /// <summary>The feature that every saying has.</summary>
    public static readonly uint Every = FeatureHash.Key(1, 1);

    private readonly Span<uint> _keys = keys;
    private int _count;
    private uint _template;

    private readonly Document Document => scan.Document;

    /// <summary>Writes the features of a saying that has a speaker and content; returns how many.</summary>
    /// <param name="saying">With its content trimmed.</param>
    /// <param name="outer">The saying whose content its cue stands in; null if there is none.</param>
    /// <param name="same">Another saying with content that begins with the same token; null if there is none.</param>
    public int Of(Saying saying, Saying? outer, Saying? same)
    {
        _count = 0;
        _template = 0;
        uint kind = FeatureHash.Of(saying.Kind), manner = (uint)saying.Manner;
        uint cue = saying.Cue < 0 ? 1 : FeatureHash.Of(Document[saying.Cue].Lemma);
        uint pos = saying.Cue < 0 ? 1 : FeatureHash.Of(Document[saying.Cue].Xpos);
        uint relation = saying.Cue < 0 ? 1 : FeatureHash.Of(Document[saying.Cue].Relation);
        uint first = FeatureHash.Of(Document[saying.Content[0].First].Lower);
        uint quoted = Quoted(saying);
        uint speaker = SpeakerClass(saying.Speaker);
        uint length = Bucket(saying.Content.Sum(c => c.Last - c.First + 1));
        uint finite = HasFinite(saying) ? 1u : 0;
        uint plausible = saying.IsPlausible ? 1u : 0;
        Add(1);
        Add(kind, manner, plausible);
        Add(kind, quoted, finite);
        Add(cue);
        Add(cue, kind);
        Add(cue, kind, quoted);
        Add(cue, speaker);
        Add(cue, pos);
        Add(kind, pos, relation);
        Add(first, kind);
        Add(first, cue);
        Add(speaker, kind, plausible);
        Add(speaker, quoted);
        Add(FeatureHash.Of(Document[saying.Speaker].Lemma));
        Add(FeatureHash.Of(Document[saying.Speaker].Lemma), kind);
        Add(length, kind, finite);
        Add(length, quoted, (uint)Math.Min(3, saying.Content.Count));
        Add(quoted, (uint)Math.Min(3, saying.Quotations.Count), saying.Continues is null ? 0u : 1u);
        Add(FeatureHash.Of(Document[saying.Speaker].Relation), kind, saying.Speaker < saying.Cue ? 1u : 0);
        Add(Bucket(Math.Abs(saying.Speaker - Math.Max(saying.Cue, 0))), kind);
        Add((uint)scan.Article.BlockOf(Document.SentenceOf(saying.Content[0].First)), kind);
        Add(outer is null ? 0 : 1 + (uint)outer.Manner, kind, outer is null ? 0 : FeatureHash.Of(outer.Kind));
        Add(same is null ? 0 : FeatureHash.Of(same.Kind), kind);
        Edges(saying, kind);
        if (saying.Cue >= 0)
            Cue(saying, cue, kind);
        return _count;
    }

    private void Cue(Saying saying, uint cue, uint kind)
    {
        int token = saying.Cue;
        uint head = Document[token].Head < 0 ? 1 : FeatureHash.Of(Document[Document[token].Head].Lemma);
        Add(head, FeatureHash.Of(Document[token].Relation));
        uint auxiliary = 0;
        bool perfect = false, to = false;
        foreach (int child in Document.ChildrenOf(token))
        {
            string relation = Document[child].Relation;
            if (relation is "aux" or "aux:pass" or "cop")
            {
                auxiliary = FeatureHash.Of(Document[child].Lemma);
                perfect |= relation == "aux:pass";
            }

            to |= relation == "mark" && Document[child].Lower == "to";
        }

        Add(auxiliary, to ? 1u : 0, perfect ? 1u : 0);
        Add(auxiliary, kind, cue);
        Add(Clauses.IsNegated(Document, token) ? 1u : 0, kind, cue);
        Add(Clauses.IsNegated(Document, token) ? 1u : 0, kind);
        Add(scan.QuotationOf(token) >= 0 ? 1u : 0, kind, (uint)saying.Manner);
        Add((uint)saying.Claim, kind);
        Add(Bucket(Math.Abs(saying.Content[0].First - saying.CueLast)), kind, saying.Content[0].First < token ? 1u : 0);
        Add((uint)Math.Min(6, saying.CueLast - saying.CueFirst), kind);
        int before = saying.CueFirst - 1;
        Add(before < 0 ? 1 : FeatureHash.Of(Document[before].Lower), kind);
        int inner = saying.Content[0].First;
        Add(FeatureHash.Of(Document[inner].Xpos), kind, cue);
        int governed = Outermost(saying.Content[0].First, saying.Content[0].Last);
        Add(FeatureHash.Of(Document[governed].Lemma), kind);
        Add(FeatureHash.Of(Document[governed].Xpos), kind, FeatureHash.Of(Document[governed].Relation));
    }

    // The word of the content on which the others hang.
    private readonly int Outermost(int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (Document[token].Head < first || Document[token].Head > last)
            {
                if (Document[token].Upos != Upos.PUNCT)
                    return token;
            }
        }

        return first;
    }

    private void Edges(Saying saying, uint kind)
    {
        (int _, int last) = saying.Content[^1];
        int next = last + 1;
        Sentence sentence = Document.SentenceOf(last);
        Add(next >= sentence.End ? 1 : FeatureHash.Of(Document[next].Lower), kind);
        Add(FeatureHash.Of(Document[last].Upos.ToString()), kind);
        int before = saying.Content[0].First - 1;
        Add(before < Document.SentenceOf(saying.Content[0].First).First ? 1 : FeatureHash.Of(Document[before].Lower), kind);
        // How much of the sentence is content.
        uint covered = Bucket(Math.Max(0, sentence.End - sentence.First - (saying.Content.Sum(c => c.Last - c.First + 1))));
        Add(covered, kind);
    }

    private readonly uint Quoted(Saying saying)
    {
        int inside = 0, all = 0;
        foreach ((int first, int last) in saying.Content)
        {
            for (int token = first; token <= last; token++)
            {
                all++;
                inside += scan.QuotationOf(token) >= 0 ? 1 : 0;
            }
        }

        return inside == 0 ? 0u : inside >= all * 9 / 10 ? 2u : 1u;
    }

    private readonly uint SpeakerClass(int head)
    {
        Token token = Document[head];
        if (token.Upos == Upos.PRON)
            return FeatureHash.Of(token.Lower);
        if (scan.Article.MentionAt(head) is { } mention)
            return 16 + (uint)mention.Kind + (16 * (uint)mention.Form);
        if (scan.Words.People.Contains(token.Lemma))
            return 2;
        if (scan.Words.Bodies.Contains(token.Lemma))
            return 3;
        return scan.Words.Papers.Contains(token.Lemma) ? 4u : 5 + (uint)token.Upos;
    }

    private readonly bool HasFinite(Saying saying)
    {
        foreach ((int first, int last) in saying.Content)
        {
            for (int token = first; token <= last; token++)
            {
                if (Document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                    return true;
            }
        }

        return false;
    }

    private static uint Bucket(int length) => length switch
    {
        <= 4 => (uint)Math.Max(0, length),
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 22 => 8,
        <= 35 => 9,
        <= 60 => 10,
        _ => 11,
    };

    private void Add(uint a, uint b = 0, uint c = 0) => _keys[_count++] = FeatureHash.Key(++_template, a, b, c);
}
