using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>What somebody does as another did before: "Norland backed the plan, and so did Sudland", "… and Sudland followed suit".</summary>
internal sealed class Echoes(AnnotatedArticle article)
{
    // How far behind "so did" whoever did so stands.
    private const int Near = 5;

    private readonly Document _document = article.Document;
    private readonly PhraseTrie _openings = FrameVocabulary.Acts.Echoes;

    public IEnumerable<Act> Find()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First + 1; token < sentence.End - 1; token++)
            {
                if ((Inverted(sentence, token) ?? SameAgain(sentence, token)) is { } who && Before(sentence, token, who) is { } act)
                    yield return act with { Actor = who, Rule = $"{act.Rule}, as the other" };
            }
        }
    }

    /// <summary>"(and) so did Sudland", "as has Sudland", "nor did Sudland".</summary>
    private Mention? Inverted(Sentence sentence, int token)
    {
        if (_document[token].Lower is not ("so" or "as" or "nor" or "neither") || _document[token + 1].Lemma is not ("do" or "have" or "be") || _document[token + 1].Upos is not (Upos.AUX or Upos.VERB))
            return null;
        for (int next = token + 2; next < Math.Min(sentence.End, token + Near); next++)
        {
            if (article.MentionAt(next) is { Form: not MentionForm.Adjective, Actor: not null } who)
                return who.Last + 1 >= sentence.End || _document[who.Last + 1].Upos == Upos.PUNCT ? who : null;
            if (_document[next].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN))
                return null;
        }

        return null;
    }

    /// <summary>"Sudland did the same", "Sudland followed suit".</summary>
    private Mention? SameAgain(Sentence sentence, int token)
    {
        if (_openings.Match(_document, token, sentence.End - 1, out _) < 0)
            return null;
        return article.MentionAt(Clauses.Subject(_document, token)) is { Form: not (MentionForm.Adjective or MentionForm.Pronoun), Actor: not null } who && who.Last < token ? who : null;
    }

    /// <summary>The last act before, in the sentence or the one before it in the same paragraph, in which whoever repeats it has no part.</summary>
    private Act? Before(Sentence sentence, int token, Mention who)
    {
        for (int i = article.Acts.Length - 1; i >= 0; i--)
        {
            Act act = article.Acts[i];
            if (act.Trigger >= token || (who.First <= act.Trigger && act.Trigger <= who.Last))
                continue;
            Sentence there = _document.SentenceOf(act.Trigger);
            if (there.Block != sentence.Block || there.Index < sentence.Index - 1)
                return null;
            if (act.Actor?.Actor is { } actor && !actor.IsSame(who.Actor) && !(act.Target?.Actor is { } target && target.IsSame(who.Actor)))
                return act;
        }

        return null;
    }
}
