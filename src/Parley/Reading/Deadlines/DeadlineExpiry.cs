using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>Verbs with which something in force ends: "the truce expires on Friday".</summary>
internal sealed class DeadlineExpiry(AnnotatedArticle article)
{
    private const int Near = 8;

    private readonly Document _document = article.Document;
    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;
    private readonly DeadlineNouns _nouns = new(article);

    /// <summary>"the pause runs out on 12 August", "the truce expires on Friday".</summary>
    public DeadlineTrigger? Of(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Date is null || mention.Operator is DateOperator.Since or DateOperator.For or DateOperator.After)
            return null;
        if (IsExpiry(governor))
            return IsCounted(mention) ? null : new("expiry", governor, -1, -1);
        // "until August 12, when the truce expires"
        Sentence sentence = _document.SentenceOf(mention.Last);
        for (int token = mention.Last + 1; token < sentence.End - 1 && token <= mention.Last + 3; token++)
        {
            if (_document[token].Lower != "when")
                continue;
            for (int verb = token + 1; verb < sentence.End && verb < token + Near; verb++)
            {
                if (IsExpiry(verb))
                    return new("expiry", verb, -1, -1);
            }
        }

        return null;
    }

    /// <summary>"lapses after 90 days".</summary>
    public DeadlineTrigger? After(DateMention mention, int governor) =>
        mention.Operator == DateOperator.After && governor >= 0 && IsExpiry(governor) ? new("expiry", governor, -1, -1) : null;

    /// <summary>Whether the deadline that ends is told by its length and the day on which it was set, which is more exact.</summary>
    private bool IsCounted(DateMention mention)
    {
        foreach (DateMention other in article.DatesIn(_document.SentenceOf(mention.First).Span))
        {
            if (other.IsLength && other.Last < mention.First && _nouns.Before(other) is not null)
                return true;
        }

        return false;
    }

    private bool IsExpiry(int verb)
    {
        string lemma = _document[verb].Lemma;
        if (!_words.Expiry.Contains(lemma) || _document[verb].Upos != Upos.VERB)
            return false;
        if (lemma is "expire" or "lapse")
            return true;
        if (lemma is "run" && !Follows(verb, "out"))
            return false;
        if (lemma is "fall" && !Follows(verb, "due"))
            return false;
        int subject = Clauses.Subject(_document, verb);
        // "the first stage of the truce ended on Saturday"
        if (subject >= 0 && _words.Stages.Contains(_document[subject].Lemma) && Clauses.OfPhrase(_document, subject) is >= 0 and var whole)
            subject = whole;
        return subject >= 0 && _words.InForce.Contains(_document[subject].Lemma);
    }

    private bool Follows(int verb, string word) =>
        verb + 1 < _document.SentenceOf(verb).End && (_document[verb + 1].Lower == word || (verb + 2 < _document.SentenceOf(verb).End && _document[verb + 2].Lower == word));
}
