using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <content>Time that is given, and what is put off.</content>
internal sealed partial class DeadlineTriggers
{
    /// <summary>"The deadline, which had been Monday, was put off to Friday".</summary>
    private DeadlineTrigger? PutOff(DateMention mention, int governor) =>
        governor >= 0 && mention.Date is not null && mention.First > 0 && _document[mention.First - 1].Lower is "to" or "until" or "till" && _words.PuttingOff.Contains(_document[governor].Lemma)
        && Clauses.IsPassive(_document, governor) && Clauses.Subject(_document, governor) is >= 0 and var noun && DeadlineVocabulary.Nouns.Contains(_document[noun].Lemma)
            ? new("extension", governor, _nouns.ClauseOf(noun), -1)
            : null;

    /// <summary>"gave themselves until Friday", "put off until 16 February", "extends the truce to Nov. 10", "has until November 26".</summary>
    private DeadlineTrigger? Until(DateMention mention, int governor)
    {
        bool to = mention.First > 0 && _document[mention.First - 1].Lower == "to";
        if ((mention.Operator != DateOperator.Until && !to) || mention.Date is null || governor < 0)
            return null;
        governor = HolderOf(mention, governor);
        string lemma = _document[governor].Lemma;
        if (!_words.Extension.Contains(lemma) || (to && !_words.PuttingOff.Contains(lemma)))
            return null;
        bool ahead = article.Article.Published.Date is not { } written || mention.Date.Last >= written.First;
        bool granting = DeadlineVocabulary.Granting.Contains(lemma);
        if (!ahead && !granting)
            return null;
        int last = mention.Last;
        bool toDo = last + 2 < _document.SentenceOf(last).End && _document[last + 1].Lower == "to" && _document[last + 2].Upos == Upos.VERB;
        int clause = toDo ? last + 2 : _document.Child(governor, "acl");
        // "the talks will run until Sunday": who must do what is not said, and nothing in force ends.
        if (!granting && clause < 0 && Clauses.Object(_document, governor) < 0 && !TellsOfForce(mention))
            return null;
        return new(granting ? "given" : "extension", governor, clause, governor);
    }

    // "has until 26 November to draw up a plan": a parser may hang the date on what is to be done.
    private int HolderOf(DateMention mention, int governor)
    {
        if (governor < mention.First)
            return governor;
        for (int token = mention.First - 1; token >= _document.SentenceOf(mention.First).First && token > mention.First - Near; token--)
        {
            if (DeadlineVocabulary.Granting.Contains(_document[token].Lemma) && _document[token].Upos is Upos.VERB or Upos.AUX)
                return token;
            if (_document[token].Upos is Upos.VERB or Upos.PUNCT)
                break;
        }

        return governor;
    }

    private bool TellsOfForce(DateMention mention)
    {
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) || _words.InForce.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"has 60 days to review it", "gave the commanders five days to meet", "gave themselves one more day".</summary>
    private DeadlineTrigger? Given(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Operator is not (DateOperator.None or DateOperator.Within) || !DeadlineVocabulary.Granting.Contains(_document[governor].Lemma))
            return null;
        Sentence sentence = _document.SentenceOf(mention.Last);
        int next = mention.Last + 1;
        if (next < sentence.End && _document[next].Lower is "in" && next + 2 < sentence.End && _document[next + 1].Lower == "which")
            next += 2;
        // "truces of 24 hours to bury the dead" says how long they last.
        if (mention.First > sentence.First && _document[mention.First - 1].Lower is "of" or "for")
            return null;
        if (next + 1 < sentence.End && _document[next].Lower == "to" && _document[next + 1].Upos == Upos.VERB)
            return new("given", governor, next + 1, governor);
        // "has 50 days or there will be sanctions"
        if (next < sentence.End && _document[next].Lower is "or" or "otherwise" && _document[governor].Lemma == "have")
            return new("given", governor, -1, governor);
        // "gave themselves one more day"
        bool reflexive = mention.First > sentence.First && _document[mention.First - 1].Lower is "itself" or "themselves" or "himself" or "herself" or "ourselves";
        return reflexive ? new("given", governor, -1, governor) : null;
    }
}
