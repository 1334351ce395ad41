using Parley.Articles;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// Gives every quotation its saying: the one whose content it is part of or stands beside, else the speaker in front of a colon, else
/// whoever spoke last in the same run of quotations.
/// </summary>
internal sealed class QuotationCues(SpeechScan scan, List<Saying> sayings)
{
    // As many words may stand between a quotation and the verb of its reporting clause.
    private const int Reach = 24;

    // A quotation of so many tokens or more, or one that ends like a sentence, is speech and no borrowed word.
    private const int ShortestSpeech = 5;

    private readonly Document _document = scan.Document;
    private readonly List<Saying> _bare = [];

    public List<Saying> Link()
    {
        Saying?[] owners = Owners();
        for (int q = 0; q < scan.Quotations.Length; q++)
        {
            if (owners[q] is { } owner)
            {
                Join(owner, q);
                continue;
            }

            owners[q] = Beside(q) ?? Continued(q, owners) ?? AfterColon(q);
        }

        return _bare;
    }

    // The first saying with content on a quotation's own tokens, or whose sentence content runs into it.
    private Saying?[] Owners()
    {
        var owners = new Saying?[scan.Quotations.Length];
        foreach (Saying saying in sayings)
        {
            if (!saying.TakesQuotation && saying.Kind is not ("clause" or "source" or "predicate" or "phrase" or "object" or "noun" or "infinitive"))
                continue;
            foreach ((int first, int last) in saying.Content)
            {
                for (int q = FirstQuotation(first); q < owners.Length && scan.Quotations[q].First <= last; q++)
                {
                    // A cue inside the quotation reports from inside it.
                    if (scan.QuotationOf(saying.Cue) != q && (owners[q] is not { } other || Outranks(saying, other)))
                        owners[q] = saying;
                }
            }
        }

        return owners;
    }

    private static bool Outranks(Saying saying, Saying other) => saying.TakesQuotation && !other.TakesQuotation;

    /// <summary>Adds the whole quotation to a saying's content, other sentences of it included.</summary>
    private void Join(Saying saying, int q)
    {
        Quotation quotation = scan.Quotations[q];
        saying.Quotations.Add(q);
        for (int i = 0; i < saying.Content.Count; i++)
        {
            (int first, int last) = saying.Content[i];
            if (first > quotation.Last || last < quotation.First)
                continue;
            int from = Math.Min(first, quotation.First), to = Math.Max(last, quotation.Last);
            if (saying.Cue >= from && saying.Cue <= to)
                return;
            saying.Content[i] = (from, to);
            return;
        }

        saying.Add(quotation.First, quotation.Last, "quotation");
    }

    /// <summary>A reporting clause right behind or right in front of the quotation.</summary>
    private Saying? Beside(int q)
    {
        Quotation quotation = scan.Quotations[q];
        Saying? best = null;
        int nearest = Reach + 1;
        for (int i = LowerBound(quotation.First - Reach); i < sayings.Count && sayings[i].Cue <= quotation.Last + Reach; i++)
        {
            Saying saying = sayings[i];
            if (!saying.TakesQuotation || scan.QuotationOf(saying.Cue) >= 0 || saying.Content.Count > 0 && saying.Quotations.Count == 0 && saying.Kind is not "object")
                continue;
            int distance = saying.Cue > quotation.Last ? Behind(saying, quotation) : InFront(saying, quotation);
            if (distance < nearest)
                (best, nearest) = (saying, distance);
        }

        if (best is null)
            return null;
        if (best.Kind is "object")
        {
            best.Content.Clear();
            best.Kind = "";
        }

        Join(best, q);
        return best;
    }

    private int Behind(Saying saying, Quotation quotation)
    {
        int start = Math.Min(saying.Cue, saying.Speaker > quotation.Last ? saying.Speaker : saying.Cue);
        for (int token = quotation.Last + 1; token < start; token++)
        {
            if (scan.QuotationOf(token) >= 0 || _document[token].Form is "." or ";" or ":")
                return int.MaxValue;
        }

        return SameBlock(saying.Cue, quotation) ? saying.Cue - quotation.Last : int.MaxValue;
    }

    private int InFront(Saying saying, Quotation quotation)
    {
        if (saying.Cue >= quotation.First || !SameBlock(saying.Cue, quotation))
            return int.MaxValue;
        int before = quotation.First - 1;
        bool introduced = before >= 0 && (_document[before].Form is "," or ":" or "—" or "–" || before == saying.CueLast || _document[before].Lower is "that" or "was" or "is");
        for (int token = saying.Cue + 1; token < before; token++)
        {
            if (scan.QuotationOf(token) >= 0 || _document[token].Form is "." or ";")
                return int.MaxValue;
        }

        return introduced ? quotation.First - saying.Cue : int.MaxValue;
    }

    /// <summary>A quotation that goes on with the last one: behind it in the paragraph, or opening the next paragraph.</summary>
    private Saying? Continued(int q, Saying?[] owners)
    {
        Quotation quotation = scan.Quotations[q];
        if (!IsSpeech(quotation) || !OpensSentence(quotation) || !EndsSentence(quotation))
            return null;
        Saying? last = null;
        Quotation before = default;
        for (int previous = q - 1; previous >= 0 && last is null && q - previous <= 3; previous--)
        {
            last = owners[previous];
            before = scan.Quotations[previous];
        }

        if (last is null)
            return null;
        if (before.Block == quotation.Block)
        {
            if (_document[quotation.First].Sentence - _document[before.Last].Sentence > 2)
                return null;
            Join(last, q);
            return last;
        }

        bool next = quotation.Block == NextRead(before.Block) && OpensBlock(quotation);
        return next ? Alone(quotation, q, last.Speaker, last) : null;
    }

    /// <summary>"She was blunt: “…”": the subject in front of the colon speaks.</summary>
    private Saying? AfterColon(int q)
    {
        Quotation quotation = scan.Quotations[q];
        int colon = quotation.First - 1;
        if (colon < 0 || _document[colon].Form is not ":" || !IsSpeech(quotation))
            return null;
        Sentence sentence = _document.SentenceOf(colon);
        int speaker = -1;
        for (int token = sentence.First; token < colon && speaker < 0; token++)
        {
            if (_document[token].Relation is "nsubj" or "nsubj:pass" && scan.QuotationOf(token) < 0)
                speaker = token;
        }

        return speaker >= 0 && Speakers.CanSpeak(scan.Article, speaker) ? Alone(quotation, q, speaker, null) : null;
    }

    private Saying Alone(Quotation quotation, int q, int speaker, Saying? after)
    {
        var saying = new Saying { Cue = -1, Speaker = speaker, Manner = SpeechManner.Speech, TakesQuotation = true, Continues = after };
        saying.Quotations.Add(q);
        saying.Add(quotation.First, quotation.Last, "quotation");
        _bare.Add(saying);
        return saying;
    }

    private bool IsSpeech(Quotation quotation) =>
        quotation.Last - quotation.First + 1 >= ShortestSpeech
        || _document.Text[quotation.Span.End - (quotation.Closed ? 2 : 1)] is '.' or '!' or '?' or ',';

    private bool OpensSentence(Quotation quotation) => quotation.First == _document.SentenceOf(quotation.First).First;

    private bool EndsSentence(Quotation quotation)
    {
        int end = _document.SentenceOf(quotation.Last).End;
        int next = quotation.Last + 1;
        while (next < end && _document[next].Upos == Upos.PUNCT && _document[next].Form is not ":")
            next++;
        return next >= end;
    }

    private bool OpensBlock(Quotation quotation) => quotation.Span.Start == scan.Article.Layout.Blocks[quotation.Block].Span.Start;

    private int NextRead(int block)
    {
        Layout layout = scan.Article.Layout;
        for (int next = block + 1; next < layout.Blocks.Length; next++)
        {
            if (layout.Blocks[next].IsRead)
                return next;
        }

        return -1;
    }

    private bool SameBlock(int token, Quotation quotation) => _document.SentenceOf(token).Block == quotation.Block;

    // The first quotation that ends at a token or behind it.
    private int FirstQuotation(int token)
    {
        int low = 0, high = scan.Quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (scan.Quotations[middle].Last < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int LowerBound(int token)
    {
        int low = 0, high = sayings.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sayings[middle].Cue < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
