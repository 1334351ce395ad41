using System.Globalization;
using Parley.Articles;
using Parley.Dates;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>Makes deadlines of the dates and spans of an article that something falls due on.</summary>
internal sealed class DeadlineReader(AnnotatedArticle article)
{
    /// <summary>What ended so few days ago may still be told in the present tense.</summary>
    private const int JustPast = 30;

    private readonly Document _document = article.Document;
    private readonly DeadlineTriggers _triggers = new(article);
    private readonly Arguments _arguments = new(article);
    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;

    // The acts before this one are read, and the last agreement among them was made on this day.
    private int _act;
    private EdtfDate? _agreed;

    public IEnumerable<Deadline> Read()
    {
        foreach (DateMention mention in article.Dates)
        {
            Sentence sentence = _document.SentenceOf(mention.First);
            if (!article.Layout.Blocks[sentence.Block].IsRead || _triggers.Of(mention) is not { } trigger)
                continue;
            if (Deadline(mention, trigger, sentence) is { } deadline)
                yield return deadline;
        }

        foreach (Deadline open in Open())
            yield return open;
    }

    private Deadline? Deadline(DateMention mention, DeadlineTrigger trigger, Sentence sentence)
    {
        bool span = mention.IsLength;
        bool agreed = span && (IsOfAgreement(mention, sentence) || IsOfPact(trigger));
        EdtfDate? set = Set(mention, trigger, sentence) ?? (agreed ? Agreed(mention.First) : null);
        EdtfDate? due = span ? Passed(mention, Begun(mention, sentence) ?? set) : trigger.Rule == "truce" ? Begins(mention) : Nearest(mention, trigger) ?? mention.Bound?.Due;
        if (due is null && !(span && (agreed || trigger.Rule is "noun" or "condition" or "given")))
            return null;
        return Made(trigger, sentence) with { Due = due, Span = span ? Known(mention.Bound?.Length ?? mention.Value) : null, Set = set };
    }

    /// <summary>A length whose number is told; "within days" says nothing that could be counted.</summary>
    private static string? Known(string? length) => length is null || Lengths.IsOpen(length) ? null : length;

    private Deadline Made(DeadlineTrigger trigger, Sentence sentence)
    {
        Mention? setter = trigger.Setting < 0 || IsFaced(trigger) || IsTold(trigger) ? null : _arguments.In(Clauses.Agent(_document, trigger.Setting));
        Mention? on = On(trigger);
        bool condition = trigger.Rule == "condition";
        Modality modality = trigger.Setting >= 0 && !condition ? Clauses.ModalityOf(_document, trigger.Setting) : Modality.Actual;
        return new Deadline
        {
            Article = article.Article.Id,
            Passages = [article.Cut(sentence.Span)],
            Certainty = article.CertaintyOf(trigger.Token, modality is Modality.Denied ? modality : Modality.Actual),
            Source = article.SourceOf(trigger.Token),
            Rule = $"deadline.{trigger.Rule}: {_document[trigger.Token].Form}",
            // Who has no name only tells of it: "according to a person familiar with the talks".
            Setter = (setter?.Actor ?? ((condition || trigger.Rule is "by" or "within") && article.SourceOf(trigger.Token) is { Id: not null } source ? source : null)) is { } who && !who.IsSame(on?.Party ?? on?.Actor) ? who : null,
            On = on?.Party ?? on?.Actor,
            Condition = trigger.Clause >= 0 && !IsOn(trigger.Clause) ? Content(trigger.Clause) : null,
            Consequence = condition ? Threat(trigger.Setting) : null,
        };
    }

    /// <summary>A clause's words without the conjunction that introduces it.</summary>
    private string Content(int clause)
    {
        (int first, int last) = Clauses.Extent(_document, clause);
        if (Clauses.Undergoing(_document, clause) is >= 0 and var thing && thing < first)
            first = _document.Subtree(thing).First;
        // "the commissions, which are to report by Friday"
        if (_document[first].Xpos == "WDT" && Clauses.RelativeHead(_document, clause) is >= 0 and var whose && whose < first)
            first = _document.Subtree(whose).First;
        // "an accord under which all troops leave"
        if (first + 2 < last && _document[first].Upos == Upos.ADP && _document[first + 1].Lower == "which")
            first += 2;
        while (first < last && _document[first].Lower is "unless" or "if" or "that" or "to" or "," or "and" or "of" or "with" or "for" or "on")
            first++;
        return _document.SpanOf(first, last).Of(article.Text);
    }

    /// <summary>What is threatened: what a verb of threatening takes ("warned of sanctions"), else the main clause; null where that is only speech.</summary>
    private string? Threat(int main)
    {
        if (main < 0)
            return null;
        int threat = Clauses.Oblique(_document, main, "of", "with");
        if (threat < 0)
            threat = Clauses.Complement(_document, main);
        if (threat < 0 && _document[main].Lemma is "threaten" or "warn" or "impose" or "issue")
            threat = Clauses.Object(_document, main);
        if (threat >= 0 && Clauses.Oblique(_document, threat, "of") is var of and >= 0 && _document[threat].Lemma is "warning" or "threat")
            threat = of;
        return threat >= 0 ? Content(threat) : Clauses.IsPredicate(_document, main) ? Content(main) : null;
    }

    /// <summary>Who must act: the recipient of the time given, else who does what must be done, else who faces the deadline.</summary>
    private Mention? On(DeadlineTrigger trigger)
    {
        if (trigger.Rule == "given")
        {
            int recipient = Clauses.Recipient(_document, trigger.Token);
            bool has = _document[trigger.Token].Lemma is "have" or "get" or "receive";
            // "gave Chad until Friday": the tree holds whom time is given to for the object.
            if (recipient < 0 && !has && Clauses.Object(_document, trigger.Token) is var given and >= 0 && article.MentionAt(given)?.Actor is not null)
                recipient = given;
            return _arguments.In(recipient >= 0 ? recipient : has ? Clauses.Subject(_document, trigger.Token) : -1);
        }

        if (IsFaced(trigger))
            return _arguments.In(Clauses.Agent(_document, trigger.Setting));
        if (trigger.Clause < 0)
            return null;
        if (IsOn(trigger.Clause))
            return article.MentionAt(trigger.Clause);
        return Clauses.IsPredicate(_document, trigger.Clause) ? _arguments.In(Clauses.Agent(_document, trigger.Clause)) : null;
    }

    /// <summary>"missed the deadline", "a deadline ignored by X": by whom it has to be met.</summary>
    private bool IsFaced(DeadlineTrigger trigger) =>
        trigger.Rule == "noun" && trigger.Setting >= 0 && _document[trigger.Setting].Lemma is "face" or "meet" or "miss" or "have" or "break" or "ignore";

    /// <summary>"with the deadline on Friday a deal is unlikely, envoys said": who speaks of a deadline has not set it.</summary>
    private bool IsTold(DeadlineTrigger trigger) =>
        trigger.Rule == "noun" && DateVocabulary.Shipped.Saying.Contains(_document[trigger.Setting].Lemma);

    /// <summary>"a deadline for the rebels": whom it is set for, not what must be done.</summary>
    private bool IsOn(int clause) =>
        !Clauses.IsPredicate(_document, clause) && article.MentionAt(clause) is { Party: not null } mention && mention.Last == clause;

    /// <summary>Nothing was set on a day to come, but what is in force can begin and end on one: "starts on 14 May and lapses after 90 days".</summary>
    private bool IsAhead(EdtfDate date) => Now is { } now && date.First > now.Last;

    private EdtfDate? Now => article.Article.Published.Date is { IsDay: true } day ? day : null;

    /// <summary>The day on which it was set: a day told in the sentence before the date, or with the verb that sets it.</summary>
    private EdtfDate? Set(DateMention mention, DeadlineTrigger trigger, Sentence sentence)
    {
        EdtfDate? told = trigger.Setting >= 0 ? article.DateOf(trigger.Setting) : null;
        bool runs = trigger.Rule == "expiry";
        if (told is { IsDay: true } && told != mention.Date && !IsAhead(told))
            return told;
        EdtfDate? before = null;
        foreach (DateMention other in article.DatesIn(sentence.Span))
        {
            if (other.Span.Start >= mention.Span.Start)
                break;
            if (other is { Type: DateType.Date or DateType.Time, Date.IsDay: true, Operator: DateOperator.None or DateOperator.For or DateOperator.Since or DateOperator.By } && (runs || !IsAhead(other.Date)))
                before = other.Date;
        }

        return before is not null && (mention.Date is null || mention.IsLength || before.First < mention.Date.First) ? before : null;
    }

    /// <summary>"within 30 days of signature", and what a list of terms says: the time runs from the day of the agreement.</summary>
    private bool IsOfAgreement(DateMention mention, Sentence sentence)
    {
        if (article.Layout.Blocks[sentence.Block].Kind == BlockKind.ListItem)
            return true;
        for (int token = mention.Last + 1; token < sentence.End && token <= mention.Last + 3; token++)
        {
            if (_words.Signings.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"the pact signed on 2 November, which gave the commanders five days": the time runs from the day of the pact.</summary>
    private bool IsOfPact(DeadlineTrigger trigger) =>
        trigger.Rule == "given" && Clauses.Agent(_document, trigger.Token) is >= 0 and var giver && _words.Signings.Contains(_document[giver].Lemma);

    /// <summary>The day of the last agreement or signature told of before a token.</summary>
    private EdtfDate? Agreed(int token)
    {
        for (; _act < article.Acts.Length && article.Acts[_act].Trigger < token; _act++)
        {
            Act act = article.Acts[_act];
            if (act is { Type: "sign" or "agree", Modality: Modality.Actual, Negated: false } && article.DateOf(Clauses.HeadOf(_document, act.Trigger)) is { IsDay: true } told)
                _agreed = told;
        }

        return _agreed;
    }

    /// <summary>
    /// The date in the year or week that is meant: a deadline told without its year lies near the day of writing, though what sets or names it
    /// is past ("set a March 25 deadline"); what is due, ends, or hangs on a condition then lies ahead ("is due on December 15").
    /// </summary>
    private EdtfDate? Nearest(DateMention mention, DeadlineTrigger trigger)
    {
        if (mention.Date is { IsDay: true } ahead && IsAhead(ahead) && IsWeekday(mention) && (IsMissed(trigger) || (trigger.Clause >= 0 && Clauses.IsCounterfactual(_document, trigger.Clause))))
            return EdtfDate.Day(ahead.First.PlusDays(-7));
        if (mention.Date is not { IsDay: true } date || Now is not { First.Year: < 9990 } now || date.First >= now.First
            || mention.Span.Of(article.Text).Contains(date.First.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return mention.Date;
        bool present = trigger.Rule switch
        {
            "expiry" => _document[trigger.Token].Xpos is "VBZ" or "VBP",
            "due" => _document[trigger.Token - 1].Lower is "is" or "are",
            "condition" or "extension" => true,
            "by" or "before" => trigger.Setting >= 0 && _document[trigger.Setting].Xpos is "VBZ" or "VBP",
            _ => false,
        };
        int behind = NodaTime.Period.DaysBetween(date.First, now.First);
        if (behind < 7)
            return present && IsWeekday(mention) ? EdtfDate.Day(date.First.PlusDays(7)) : date;
        NodaTime.LocalDate next = date.First.PlusYears(1);
        bool nearer = NodaTime.Period.DaysBetween(now.First, next) < behind;
        return (present && behind > JustPast) || (nearer && IsSet(trigger)) ? EdtfDate.Day(next) : date;
    }

    /// <summary>"failed to meet Monday's deadline": it is behind.</summary>
    private bool IsMissed(DeadlineTrigger trigger)
    {
        if (trigger is not { Rule: "noun", Setting: >= 0 })
            return false;
        int verb = Clauses.Plain(_document[trigger.Setting].Relation) == "xcomp" ? _document[trigger.Setting].Head : trigger.Setting;
        return _words.Missing.Contains(_document[verb].Lemma) && Clauses.IsPast(_document, verb);
    }

    private bool IsSet(DeadlineTrigger trigger) =>
        trigger is { Rule: "noun", Setting: >= 0 } && _document[trigger.Setting].Lemma is var lemma && (DeadlineVocabulary.Granting.Contains(lemma) || _words.Naming.Contains(lemma));

    private bool IsWeekday(DateMention mention) => mention.Value is not null && DateVocabulary.Shipped.Find(_document[mention.First].Lower) is { Weekday: > 0 };

    /// <summary>When a length has passed since the day on which it was set, else since the day that the text counts it from.</summary>
    private EdtfDate? Passed(DateMention mention, EdtfDate? set)
    {
        DateBound bound = mention.Bound ?? new DateBound(DateOperator.Within, Now, mention.Value, null);
        return (set ?? bound.Anchor) is { } from ? bound.DueFrom(from) : null;
    }

    /// <summary>"starting no later than the second day of the truce and finishing within 14 days": the time runs from that day.</summary>
    private EdtfDate? Begun(DateMention mention, Sentence sentence)
    {
        for (int token = mention.First - 1; token > sentence.First; token--)
        {
            if (_document[token].Lemma == "day" && _triggers.DayOfEvent(token) is not null)
                return DayOf(token);
        }

        return null;
    }

    /// <summary>The day that is counted from an event: of a truce, from the day on which it begins; of a signing, from that day on.</summary>
    private EdtfDate? DayOf(int day)
    {
        int from = _document[day + 1].Lower == "of" ? -1 : 0;
        int nth = 0, noun = -1;
        foreach (int child in _document.ChildrenOf(day))
        {
            if (child < day && MeetingVocabulary.Shipped.Ordinal(_document[child].Lower) is { } number)
                nth = number;
            if (child > day && noun < 0)
                noun = child;
        }

        EdtfDate? anchor = nth == 0 || noun < 0 ? null : _words.Truces.Contains(_document[noun].Lemma) ? Truce() : _words.Signings.Contains(_document[noun].Lemma) ? Agreed(day) : null;
        return anchor is null ? null : EdtfDate.Day(anchor.First.PlusDays(nth + from));
    }

    /// <summary>The day on which the truce of the article begins.</summary>
    private EdtfDate? Truce()
    {
        foreach (DateMention mention in article.Dates)
        {
            if (mention.Date is { IsDay: true } && _triggers.Truce(mention) is not null)
                return Begins(mention);
        }

        return null;
    }

    /// <summary>The first day of a truce: "from midnight on Saturday night" it is in force on Sunday.</summary>
    private EdtfDate? Begins(DateMention mention)
    {
        bool endOfDay = mention.Date is { IsDay: true, First.Year: < 9990 } && mention.Span.Of(article.Text) is var told
            && told.Contains("midnight", StringComparison.OrdinalIgnoreCase) && told.EndsWith("night", StringComparison.OrdinalIgnoreCase) && !told.EndsWith("midnight", StringComparison.OrdinalIgnoreCase);
        return endOfDay ? EdtfDate.Day(mention.Date!.First.PlusDays(1)) : mention.Date;
    }

    /// <summary>
    /// "unless a deal is reached within a specified timeframe", "by the fifth day after the pullback": something is due, and the text does
    /// not say when, or says it by another event.
    /// </summary>
    private IEnumerable<Deadline> Open()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (_document[token].Lower == "within" && _triggers.OpenFrame(token) is { } trigger)
                    yield return Made(trigger, sentence);
                else if (_document[token].Lemma == "day" && _triggers.DayOfEvent(token) is { } counted)
                    yield return Made(counted, sentence) with { Due = DayOf(token) };
            }
        }
    }
}
