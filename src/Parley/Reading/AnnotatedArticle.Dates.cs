using System.Collections.Immutable;
using Parley.Articles;
using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

public sealed partial class AnnotatedArticle
{
    private const int Climb = 12;

    private ImmutableArray<DateMention> _dates = [];
    private WordPart[]? _wordParts;

    /// <summary>Dates, times, durations and sets, in the order of the text, without overlaps.</summary>
    public ImmutableArray<DateMention> Dates
    {
        get => _dates;
        set => _dates = value;
    }

    /// <summary>When it was written by its own words and why, where no date is given and the words suffice.</summary>
    public Dating? Dating { get; set; }

    /// <summary>What its words say against the date that it is given; nothing where none is given.</summary>
    public ImmutableArray<string> DateDisagreements =>
        Article.Published is { Basis: DateBasis.Given, Date: { } given } ? ArticleDating.Disagreements(Document, WordParts, given) : [];

    internal WordPart[] WordParts => _wordParts ??= Parley.Text.WordParts.Of(Document);

    /// <summary>The dates that lie in a stretch of the text.</summary>
    public ImmutableArray<DateMention> DatesIn(Span span)
    {
        int from = FirstDate(span.Start);
        int to = from;
        while (to < _dates.Length && _dates[to].Span.End <= span.End)
            to++;
        return _dates[from..to];
    }

    /// <summary>
    /// When the clause headed by a token happens: a date that hangs on the clause itself, else one that opens its sentence. Dates bound
    /// by "until", "by", "since", … say something else and are left out.
    /// </summary>
    public EdtfDate? DateOf(int clauseHead)
    {
        if (clauseHead < 0 || clauseHead >= Document.Tokens.Length || _dates.IsEmpty)
            return null;
        Sentence sentence = Document.SentenceOf(clauseHead);
        DateMention? best = null;
        int bestDistance = int.MaxValue;
        foreach (DateMention mention in DatesIn(sentence.Span))
        {
            if (!IsWhen(mention))
                continue;
            int distance = Distance(mention, clauseHead);
            if (distance < bestDistance)
                (best, bestDistance) = (mention, distance);
        }

        return best?.Date ?? Opening(sentence, clauseHead);
    }

    private bool IsWhen(DateMention mention) =>
        mention is { Date: not null, Type: DateType.Date or DateType.Time } && mention.Operator switch
        {
            DateOperator.None or DateOperator.For or DateOperator.FromTo => true,
            // "talks starting Monday" begin on it; "since Monday" does not say when.
            DateOperator.Since => Article.Published.Date is { } published && mention.Date.First >= published.First,
            _ => false,
        };

    /// <summary>How many steps up the tree a date's words are from a clause's head, without leaving another clause; none: the largest number.</summary>
    private int Distance(DateMention mention, int clauseHead)
    {
        int at = Tenses.Outer(Document, mention.First, mention.Last);
        for (int step = 0; at >= 0 && step < Climb; step++, at = Document[at].Head)
        {
            if (at == clauseHead)
                return step;
            // "the talks of 2022": the date of a noun, not of the clause that the noun stands in.
            if (step == 0 && Document[mention.First].Start > 0 && mention.First > 0 && Document[mention.First - 1].Lower == "of")
                break;
            if (Document[at].Upos is Upos.VERB or Upos.AUX && !Carries(at))
                break;
        }

        return int.MaxValue;
    }

    /// <summary>Whether a verb's date is its governor's too: "agreed to meet on Friday" is not, "began talking on Friday" is.</summary>
    private bool Carries(int verb) => Document.Is(verb, "xcomp") && Document[verb].Xpos == "VBG";

    /// <summary>"On Monday, ministers met and agreed …": the date that opens a sentence holds for its main clause and what is joined to it.</summary>
    private EdtfDate? Opening(Sentence sentence, int clauseHead)
    {
        int main = clauseHead;
        for (int step = 0; step < Climb && Document[main].Head >= 0 && (Document.Is(main, "conj") || Document.Is(main, "xcomp")); step++)
            main = Document[main].Head;
        if (main == clauseHead && !Document[main].IsRoot)
            return null;
        foreach (DateMention mention in DatesIn(sentence.Span))
        {
            if (mention.First > sentence.First + 2)
                break;
            if (IsWhen(mention) && Document[main].IsRoot)
                return mention.Date;
        }

        return null;
    }

    private int FirstDate(int offset)
    {
        int low = 0, high = _dates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_dates[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
