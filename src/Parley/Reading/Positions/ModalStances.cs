using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>
/// Positions that a statement takes by its modals and judgements: "Norland must withdraw", "we will not pay", "no deal without
/// inspections", "a third round is not an option".
/// </summary>
internal sealed class ModalStances(AnnotatedArticle article, Parties parties)
{
    private readonly Document _document = article.Document;

    public IEnumerable<PositionDraft> Find()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                foreach (PositionDraft draft in At(token))
                    yield return draft;
            }
        }
    }

    private IEnumerable<PositionDraft> At(int token)
    {
        Token word = _document[token];
        if (word.Upos == Upos.AUX && word.Head >= 0)
        {
            if (IsObligation(word.Lower))
                return Obligation(token, word.Head);
            if (word.Lower is "will" or "wo" or "'ll" or "would")
                return Undertaking(token, word.Head);
        }

        if (word.Lower == "without")
            return Precondition(token);
        return PositionWords.Shipped.Judgements.Match(_document, token, _document.SentenceOf(token).End - 1, out int end) is var phrase and >= 0
            ? Judgement(token, end, PositionWords.Shipped.StanceOf(phrase))
            : [];
    }

    // "X must do": what the speaker, or whoever sets out terms in the sentence, demands.
    private IEnumerable<PositionDraft> Obligation(int modal, int predicate)
    {
        int subject = Clauses.Subject(_document, predicate);
        if (subject < 0 || subject > modal || IsFirstPerson(subject) || Conditional(predicate) || _document[predicate].Upos == Upos.ADJ)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in Holders(modal))
        {
            (int first, int last) = Clauses.Extent(_document, predicate);
            Stance stance = Clauses.IsNegated(_document, predicate) ? Stance.Refuses : Stance.Demands;
            yield return new PositionDraft(party, speaker, stance, modal, first, last, $"obligation: {_document[modal].Lower} {_document[predicate].Lemma}");
        }
    }

    // "we will not pay": what a party says of itself, or the article of a party. Who will not come or speak refuses no issue.
    private IEnumerable<PositionDraft> Undertaking(int modal, int predicate)
    {
        int subject = Clauses.Subject(_document, predicate);
        if (subject < 0 || Conditional(predicate) || _document[predicate].Upos != Upos.VERB || Clauses.IsPassive(_document, predicate)
            || subject > modal || PositionWords.Shipped.Presence.Contains(_document[predicate].Lemma) || FrameVocabulary.Acts.Silence.Contains(_document[predicate].Lemma))
        {
            yield break;
        }

        StatementMention? statement = article.StatementAt(modal);
        bool negated = Clauses.IsNegated(_document, predicate) ^ (statement?.Claim == Certainty.Denied);
        bool own = IsFirstPerson(subject);
        if (!own && (!negated || (statement is null && _document[modal].Lower == "would")))
            yield break;
        IEnumerable<(ActorReference Party, ActorReference? Speaker)> holders = Holders(modal).ToList();
        if (!own)
        {
            if (article.MentionAt(subject) is not { Form: not MentionForm.Adjective } mention)
                yield break;
            List<(ActorReference Party, ActorReference? Speaker)> subjects = [.. Parties.Of(mention)];
            holders = statement is null ? subjects : holders.Where(h => subjects.Any(s => s.Party.IsSame(h.Party)));
        }

        foreach ((ActorReference party, ActorReference? speaker) in holders)
        {
            (int first, int last) = Clauses.Extent(_document, predicate);
            yield return new PositionDraft(
                party, speaker, negated ? Stance.Refuses : Stance.Offers, modal, first, last, $"undertaking: {_document[modal].Lower} {_document[predicate].Lemma}");
        }
    }

    // "no deal without X": X is demanded.
    private IEnumerable<PositionDraft> Precondition(int preposition)
    {
        int head = _document[preposition].Head;
        if (head <= preposition || !NoBefore(preposition))
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in Holders(preposition))
        {
            (int first, int last) = Clauses.Extent(_document, head);
            yield return new PositionDraft(party, speaker, Stance.Demands, preposition, Math.Max(first, preposition + 1), last, $"precondition: no … {_document[preposition].Lower}");
        }
    }

    // "X is unacceptable".
    private IEnumerable<PositionDraft> Judgement(int token, int end, Stance stance)
    {
        int predicate = token;
        for (int i = token; i <= end; i++)
        {
            if (_document.Child(i, "nsubj") >= 0)
                predicate = i;
        }

        int subject = _document.Child(predicate, "nsubj");
        if (subject < 0)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in Holders(token))
        {
            (int first, int last) = Clauses.Extent(_document, subject);
            yield return new PositionDraft(party, speaker, stance, token, first, last, $"judgement: {_document.Text[_document[token].Start.._document[end].End]}");
        }
    }

    private IEnumerable<(ActorReference Party, ActorReference? Speaker)> Holders(int token)
    {
        if (article.StatementAt(token) is { } statement)
            return parties.Of(article, statement);
        Sentence sentence = _document.SentenceOf(token);
        foreach (Act act in article.Acts)
        {
            if (act.Trigger >= sentence.First && act.Trigger < token && act.Type is "demand" && act.Actor is { } actor && !act.Negated)
                return Parties.Of(actor);
        }

        return [];
    }

    private bool NoBefore(int token)
    {
        for (int at = token - 1; at >= _document.SentenceOf(token).First && at > token - 10; at--)
        {
            if (_document[at].Lower is "no" or "not" or "n't" or "nothing" or "never")
                return true;
        }

        return false;
    }

    private bool Conditional(int predicate) => Clauses.ModalityOf(_document, predicate) == Modality.Conditional;

    private bool IsFirstPerson(int token) => _document[token].Lower is "i" or "we";

    private static bool IsObligation(string lower) => lower is "must" or "should" or "shall" or "ought";
}
