using System.Collections.Immutable;
using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// Finds the quantities of an article: numbers with what hedges them and what they count. Dates, ages, ordinals, names with numbers
/// and numbers of documents are none; lengths of time are.
/// </summary>
internal sealed partial class QuantityReader
{
    /// <summary>How many word parts lie at most between a number and the noun that it counts.</summary>
    private const int Reach = 6;

    private readonly QuantityVocabulary _words = QuantityVocabulary.Shipped;
    private readonly AnnotatedArticle _article;
    private readonly Document _document;
    private readonly WordPart[] _parts;
    private readonly ImmutableArray<Quantity>.Builder _found = ImmutableArray.CreateBuilder<Quantity>();
    private int _floor;
    private int _limit;
    private int _date;

    private QuantityReader(AnnotatedArticle article)
    {
        _article = article;
        _document = article.Document;
        _parts = article.WordParts;
    }

    public static ImmutableArray<Quantity> Read(AnnotatedArticle article)
    {
        var reader = new QuantityReader(article);
        reader.All();
        return reader._found.DrainToImmutable();
    }

    private void All()
    {
        for (int start = 0; start < _parts.Length; start = _limit)
        {
            int sentence = _document[_parts[start].Token].Sentence;
            _floor = start;
            _limit = start + 1;
            while (_limit < _parts.Length && _document[_parts[_limit].Token].Sentence == sentence)
                _limit++;
            for (int at = start; at < _limit;)
                at = CanOpen(at) ? At(at) : at + 1;
        }
    }

    private ReadOnlySpan<WordPart> Parts => _parts.AsSpan(0, _limit);

    private string Word(int at) => at >= _floor && at < _limit ? _parts[at].Lower : "";

    private ref readonly Token Token(int at) => ref _document[_parts[at].Token];

    private bool CanOpen(int at) =>
        _parts[at].Kind == WordPartKind.Number || _words.CurrencySigns.ContainsKey(_parts[at].Lower)
        || (at + 1 < _limit && _parts[at + 1].IsSign('$') && !_parts[at + 1].Spaced)
        || _parts[at].Lower is "a" or "an" or "several" or "few" or "many" or "tens" or "half"
        || NumberWords.Shipped.Begins(_parts[at]) || NumberWords.Shipped.PluralScale(_parts[at].Lower) > 0;

    /// <summary>Reads the quantity at a word part, if there is one, and gives the word part at which to go on.</summary>
    private int At(int at)
    {
        if (IsInDate(at))
            return at + 1;
        if (Word(at) is "a" or "an" && OneUnit(at) is var unitEnd and > 0)
            return unitEnd;
        if (NumberExpression.At(Parts, at) is not { } number || IsInDate(number.End - 1))
            return at + 1;
        if (!IsLabel(number))
            Add(number);
        return number.End;
    }

    /// <summary>Whether a word part belongs to a date, time or set; a length of time is a quantity.</summary>
    private bool IsInDate(int at)
    {
        Span span = _parts[at].Span;
        ImmutableArray<DateMention> dates = _article.Dates;
        while (_date < dates.Length && dates[_date].Span.End <= span.Start)
            _date++;
        for (int i = _date; i < dates.Length && dates[i].Span.Start < span.End; i++)
        {
            if (dates[i].Span.Overlaps(span) && !dates[i].IsLength)
                return true;
        }

        return false;
    }

    /// <summary>"less than an hour", "at least a decade": one unit of time or measure counts where it is hedged.</summary>
    private int OneUnit(int at)
    {
        if (!_words.Units.TryAt(Parts, at + 1, _limit, out int end, out string unit) || _words.KindOf(unit) is not (QuantityKind.Time or QuantityKind.Measure))
            return 0;
        if (Hedge(at, out int start) is not { } qualifier || Word(start) is "just" or "only")
            return 0;
        var number = new NumberExpression(at, at + 1, 1, null, null, null);
        Found(number, start, end, unit, qualifier, _parts[end - 1].Token, null);
        return end;
    }

    /// <summary>Numbers in names and of documents, scores, ages, ordinals: "P5+1", "Resolution 1701", "2-1", "Mr Brown, 85,".</summary>
    private bool IsLabel(NumberExpression number)
    {
        int first = number.First, end = number.End;
        WordPart part = _parts[first];
        if (number.Unit is not null)
            return false;
        if (part.Kind == WordPartKind.Number)
        {
            if (!part.Spaced && first > _floor && _parts[first - 1].Kind == WordPartKind.Word)
                return true;
            if (!part.Spaced && Word(first - 1) is "-" or "+" or "/" or ":" or "." or "#" && first - 1 > _floor && !_parts[first - 1].Spaced)
                return true;
            if (end < _limit && !_parts[end].Spaced && (_parts[end].Lower is "st" or "nd" or "rd" or "th" || _parts[end] is { Lower: "/" or ":" or "+" }
                && end + 1 < _limit && _parts[end + 1] is { Kind: WordPartKind.Number, Spaced: false }))
                return true;
            // "50-50", "2-1": a score, unless a unit follows and makes it a range, which has been read by now.
            if (end + 1 < _limit && _parts[end].IsSign('-') && !_parts[end].Spaced && _parts[end + 1] is { Kind: WordPartKind.Number, Spaced: false })
                return true;
            // ", 85,": an age.
            if (number.Value is >= 15 and < 110 && Word(first - 1) == "," && Word(end) is "," or ")" && first - 2 >= _floor && Token(first - 2).Upos is Upos.PROPN or Upos.X
                && char.IsUpper(_document.Text[_parts[first - 2].Span.Start]))
                return true;
        }

        string before = Word(first - 1) == "." && Word(first - 2) is "no" or "nos" or "art" ? "no" : Word(first - 1);
        if (_words.Labels.Contains(before) && part.Kind == WordPartKind.Number)
            return before is not "no" || Word(first - 1) == "." || char.IsUpper(_document.Text[_parts[first - 1].Span.Start]) || part.Digits > 0;
        if (before is "aged" or "age" or "ages")
            return true;
        int unit = NumberWords.Hyphen(Parts, end);
        return Word(unit) is "year" or "years" or "month" or "months" && Word(NumberWords.Hyphen(Parts, unit + 1)) is "old" or "olds" && !AgeOfThing(unit);
    }

    /// <summary>"the two-year-old war" has lasted two years; a two-year-old boy is of an age.</summary>
    private bool AgeOfThing(int unit)
    {
        int noun = NumberWords.Hyphen(Parts, unit + 1) + 1;
        return noun < _limit && Token(noun).Upos is Upos.NOUN or Upos.ADJ && !_words.Persons.Contains(Token(noun).Lemma);
    }

    private Qualifier? Hedge(int first, out int start)
    {
        start = first;
        int before = first;
        while (before > _floor && Word(before - 1) is "the" or "its" or "their" or "his" or "her" or "'" or "\"" or "“" or "(")
            before--;
        if (_words.HedgesBefore.TryBefore(Parts, before, _floor, out int hedge, out Qualifier qualifier))
        {
            // "handed over 303 soldiers": the particle of a verb.
            if (Word(hedge) == "over" && hedge == before - 1 && (Token(hedge).Xpos == "RP" || _document.Is(_parts[hedge].Token, "compound") || (hedge > _floor && Token(hedge - 1).Lemma is "hand" or "turn" or "give" or "pass")))
                return null;
            start = hedge;
            // "less than" and "no less than", "as" before "as many as" are one phrase: the longest is found first.
            return qualifier;
        }

        return null;
    }

    private void Add(NumberExpression number)
    {
        Qualifier? qualifier = Hedge(number.First, out int start);
        int end = number.End;
        string? unit = number.Unit;
        int counted = -1;
        string? of = null;
        bool elliptic = false;
        if (unit is null)
        {
            int next = NumberWords.Hyphen(Parts, end);
            if (AfterHedge(next, out int hedged) is { } after)
                (qualifier, next) = (qualifier ?? after, hedged);
            bool joined = next > end && next < _limit && Token(next).Upos == Upos.NOUN;
            next = SkipFillers(next);
            if (_words.Units.TryAt(Parts, next, _limit, out int afterUnit, out string measured) && !(measured == "second" && number.Value == 1))
            {
                (unit, end, counted) = (measured, afterUnit, _parts[afterUnit - 1].Token);
                of = Purpose(afterUnit);
            }
            else if (joined && _words.Structural.Contains(Token(next).Lemma))
            {
                // "the 13-point document": what is counted is what it is made of.
                (unit, end, counted) = (Token(next).Lemma, next + 1, _parts[next].Token);
            }
            else if (Noun(number, next) is { } noun)
            {
                (unit, end, counted, elliptic, of) = noun;
            }
        }
        else
        {
            of = Purpose(end);
            counted = end < _limit && Word(end) is "of" or "the" ? NounAfter(end + 1) : -1;
        }

        if (AfterHedge(end, out int closing) is { } last)
            (qualifier, end) = (qualifier ?? last, closing);
        if (unit is null || (number.Value == 1 && _words.KindOf(unit) == QuantityKind.Count && _parts[number.First].Kind == WordPartKind.Word))
            return;
        Found(number, start, end, unit, qualifier ?? (number is { Value: null, High: null } ? Qualifier.AtLeast : Qualifier.Exactly), counted, of, elliptic);
    }

    private void Found(
        NumberExpression number, int start, int end, string unit, Qualifier qualifier, int counted, string? of, bool elliptic = false)
    {
        _found.Add(new Quantity
        {
            Span = new Span(_parts[start].Span.Start, _parts[end - 1].Span.End),
            First = _parts[start].Token,
            Last = _parts[end - 1].Token,
            Number = _parts[number.End - 1].Token,
            Value = number.Value,
            Low = number.Low,
            High = number.High,
            Unit = unit,
            Kind = _words.KindOf(unit),
            Of = of,
            Counted = counted,
            Elliptic = elliptic,
            Qualifier = qualifier,
        });
    }
}
