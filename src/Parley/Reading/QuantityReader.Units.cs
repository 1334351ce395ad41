using Parley.Dates;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>What a number counts: the noun behind it, or the one left out.</summary>
internal sealed partial class QuantityReader
{
    private Qualifier? AfterHedge(int at, out int end)
    {
        if (_words.HedgesAfter.TryAt(Parts, at, _limit, out end, out Qualifier qualifier))
            return qualifier;
        if (at < _limit && _parts[at].IsSign('+') && !_parts[at].Spaced)
        {
            end = at + 1;
            return Qualifier.MoreThan;
        }

        return null;
    }

    /// <summary>"six straight days", "nine more months": steps over what may stand before a unit.</summary>
    private int SkipFillers(int at)
    {
        for (int i = 0; i < 2 && at < _limit && Word(at) is "more" or "straight" or "consecutive" or "full" or "whole" or "long" or "additional" or "further" or "square" or "extra" or "good" or "bloody" or "solid" or "calendar" or "working"; i++)
        {
            if (Word(at) == "square")
                return at;
            at++;
        }

        return at;
    }

    private (string? Unit, int End, int Counted, bool Elliptic, string? Of)? Noun(NumberExpression number, int at)
    {
        // "hundreds of thousands of men": the noun stands under "of".
        if (Word(at) == "of" && Word(at + 1) is not ("them" or "those" or "these" or "it" or "us" or "whom" or "which"))
        {
            if (_words.Units.TryAt(Parts, at + 1, _limit, out int end, out string measured))
                return (measured, end, _parts[end - 1].Token, false, Purpose(end));
            int under = NounAfter(at + 1);
            if (under < 0 && number.Value >= 100)
                under = Beyond(at + 1);
            if (under >= 0 && (number.Low is not null || number.Value >= 100 || IsPerson(under)))
                return Named(under);
            if (number.Low is null && number.Value < 100)
                return Omitted(number, at);
            return under >= 0 ? Named(under) : null;
        }

        if (_words.PersonAdjectives.Contains(Word(at)) && !(at + 1 < _limit && Token(at + 1).Upos is Upos.NOUN or Upos.ADJ))
            return ("person", at + 1, _parts[at].Token, false, Word(at));
        // "500 of them": what stands before.
        if (Word(at) == "of" && Word(at + 1) is "them" or "these" or "those" && Before(number) is >= 0 and var things)
            return Named(things) with { End = number.End, Elliptic = true };
        // "the sailors, 18 in all,"
        if (Word(at) == "in" && Word(at + 1) is "all" or "total" && Before(number) is >= 0 and var all)
            return Named(all) with { End = number.End, Elliptic = true };
        int noun = NounAfter(at);
        // "two next week": a time counts nothing.
        if (noun >= 0 && IsInDate(PartAfter(noun) - 1))
            noun = -1;
        return noun >= 0 ? Named(noun) : Omitted(number, at);
    }

    // "two million of the region's roughly six million people": the noun of the number that it is a part of; -1 if there is none.
    private int Beyond(int at)
    {
        int end = Math.Min(_limit, at + (2 * Reach));
        while (at < end && (Token(at).Upos is Upos.DET or Upos.PROPN or Upos.PART or Upos.ADV or Upos.NUM or Upos.ADJ || Token(at).Xpos == "PRP$" || Word(at + 1) is "'s" or "'"))
            at++;
        return at < end && Token(at).Upos == Upos.NOUN && Token(at - 1).Upos is Upos.NUM or Upos.ADJ ? NounAfter(at) : -1;
    }

    // The last plural noun in front, in the same sentence; -1 if there is none.
    private int Before(NumberExpression number)
    {
        for (int at = number.First - 1; at >= _floor; at--)
        {
            if (Token(at).Xpos is "NNS" or "NNPS")
                return _parts[at].Token;
        }

        return -1;
    }

    private (string? Unit, int End, int Counted, bool Elliptic, string? Of) Named(int noun)
    {
        int end = PartAfter(noun);
        string unit = IsPerson(noun) || IsPeopleOfState(noun) ? "person" : _document[noun].Lemma.ToLowerInvariant();
        return (unit, end, noun, false, Phrase(noun));
    }

    // "the Norlanders, 18 in all": a nation's people by their name.
    private bool IsPeopleOfState(int token) => _document[token].Xpos == "NNPS" && Gazetteer.Shipped.Find(_document[token].Form) is { Kind: EntryKind.People };

    private bool IsPerson(int token) => _words.Persons.Contains(_document[token].Lemma.ToLowerInvariant());

    /// <summary>The noun that the words from here on lead to, through adjectives and names; -1 where something else stands in between.</summary>
    private int NounAfter(int at)
    {
        int noun = -1;
        for (int next = at; next < _limit && next < at + Reach; next++)
        {
            ref readonly Token token = ref Token(next);
            if (_parts[next].Kind == WordPartKind.Number && next > at)
                break;
            switch (token.Upos)
            {
                case Upos.NOUN:
                    noun = _parts[next].Token;
                    continue;
                case Upos.ADJ or Upos.PROPN or Upos.DET or Upos.NUM:
                case Upos.VERB when token.Xpos is "VBN" or "VBG":
                case Upos.ADV when noun < 0:
                case Upos.PRON when noun < 0 && token.Xpos == "PRP$":
                    if (noun >= 0 && token.Upos != Upos.PROPN)
                        return noun;
                    continue;
                case Upos.PUNCT when _parts[next].Lower is "-" or "\"" or "“" or "”" && noun < 0:
                case Upos.PART when token.Lower is "'s":
                    noun = token.Upos == Upos.PART ? -1 : noun;
                    continue;
                default:
                    return noun;
            }
        }

        return noun;
    }

    /// <summary>
    /// The noun left out behind a number: what a verb of killing or driving out makes people, what "an army of" makes soldiers, else
    /// what the number before it counted.
    /// </summary>
    private (string? Unit, int End, int Counted, bool Elliptic, string? Of)? Omitted(NumberExpression number, int at)
    {
        if (number.Value is { } value && value < 3 && _parts[number.First].Kind == WordPartKind.Word)
            return null;
        int before = number.First - 1;
        while (before > _floor && (_words.HedgesBefore.TryBefore(Parts, before + 1, _floor, out int hedge, out _) || Word(before) is "as"))
            before = hedge - 1 >= _floor && hedge <= before ? hedge - 1 : before - 1;
        if (Word(before) == "of" && before > _floor && _words.PersonGroups.Contains(Token(before - 1).Lemma))
            return ("person", number.End, -1, true, null);
        int head = _document[_parts[number.End - 1].Token].Head;
        for (int step = 0; head >= 0 && step < 2; step++, head = _document[head].Head)
        {
            if (_words.PersonVerbs.Contains(_document[head].Lemma))
                return ("person", number.End, -1, true, null);
        }

        if ((Word(before) is "to" or "from" ? Changed(number) : Topic(number)) is >= 0 and var thing)
            return (_document[thing].Lemma.ToLowerInvariant(), number.End, thing, true, Phrase(thing));

        // "the Index 500 closed": a name.
        if (before >= _floor && _parts[number.First].Kind == WordPartKind.Number && Token(before) is { Upos: Upos.PROPN } && Word(before) != ",")
            return null;
        int sentence = _document[_parts[number.First].Token].Sentence;
        for (int i = _found.Count - 1; i >= 0; i--)
        {
            Quantity told = _found[i];
            int away = sentence - _document[told.First].Sentence;
            if (away > 1)
                break;
            if (told.Unit is null || told.Kind is QuantityKind.Share or QuantityKind.Money || (told.Kind == QuantityKind.Time && Word(before) is "to" or "from"))
                continue;
            return (told.Unit, number.End, told.Counted, true, told.Of);
        }

        return null;
    }

    /// <summary>"cut its lorries to 60 from 200": the things whose number a verb changes; -1 where it changes none.</summary>
    private int Changed(NumberExpression number)
    {
        int verb = _document[_parts[number.End - 1].Token].Head;
        for (int step = 0; verb >= 0 && _document[verb].Upos != Upos.VERB && step < 3; step++)
            verb = _document[verb].Head;
        if (verb < 0 || _document[verb].Upos != Upos.VERB)
            return -1;
        int thing = Clauses.Object(_document, verb);
        if (thing < 0 && Clauses.Subject(_document, verb) is >= 0 and var subject && subject < verb)
            thing = subject;
        return IsThing(thing) ? thing : -1;
    }

    /// <summary>"Lorries. The south has 200": what the heading of a paragraph or of an item of a list names; -1 where it names nothing.</summary>
    private int Topic(NumberExpression number)
    {
        Sentence sentence = _document.SentenceOf(_parts[number.First].Token);
        if (number.Value is not >= 100 || sentence.First == 0)
            return -1;
        Sentence heading = _document.SentenceOf(sentence.First - 1);
        int thing = -1;
        for (int token = heading.First; token < heading.End; token++)
        {
            if (_document[token].Upos is Upos.PUNCT or Upos.SYM)
                continue;
            if (thing >= 0)
                return -1;
            thing = token;
        }

        return heading.Block == sentence.Block && IsThing(thing) ? thing : -1;
    }

    private bool IsThing(int token) =>
        token >= 0 && _document[token] is { Upos: Upos.NOUN, Xpos: "NNS" } && !IsPerson(token) && _words.KindOf(_document[token].Lemma) == QuantityKind.Count;

    private int PartAfter(int token)
    {
        int low = _floor, high = _limit;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_parts[middle].Token <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The noun phrase of a noun, from a token behind the number on, with what hangs on it by "of", "among", "in".</summary>
    private string? Phrase(int noun, int from = 0)
    {
        Sentence sentence = _document.SentenceOf(noun);
        int first = noun, last = noun;
        while (first > sentence.First && noun - first < Reach && _document[first - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN
            && _document[first - 1].Lower.AsSpan().IndexOfAnyInRange('0', '9') < 0 && first > from)
            first--;
        int next = noun + 1;
        if (next < sentence.End && _document[next].Lower is "of" or "among" or "in" or "from" or "on")
        {
            while (next < sentence.End && next - noun < Reach + 2 && _document[next].Upos is Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN)
            {
                // "prisoners on Monday": the day is none of theirs.
                if (DateVocabulary.Shipped.Find(_document[next].Lower) is { Weekday: > 0 } or { Month: > 0 })
                    break;
                if (_document[next].Upos is Upos.NOUN or Upos.PROPN)
                    last = next;
                next++;
            }
        }

        // A bare "people" says no more than the unit does.
        return first == last && IsPerson(noun) && _document[noun].Lemma is "people" or "person" ? null : _document.SpanOf(first, last).Of(_document.Text);
    }

    /// <summary>What a measure is of: "30-day truce", "five months of fighting", "20% tariff".</summary>
    private string? Purpose(int at)
    {
        int next = Word(at) is "-" ? at + 1 : at;
        if (Word(next) is "of" or "in" or "for")
            next++;
        int noun = next < _limit ? NounAfter(next) : -1;
        return noun >= 0 ? Phrase(noun, _parts[next].Token) : null;
    }
}
