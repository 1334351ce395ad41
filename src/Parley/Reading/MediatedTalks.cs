using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Talks that are named after whoever leads them: "UN-brokered talks", "the African Union-led negotiations".</summary>
/// <param name="Mediator">Who leads them.</param>
/// <param name="Trigger">The token that says so.</param>
/// <param name="Words">The words that do.</param>
internal readonly record struct MediatedTalks(ActorReference Mediator, int Trigger, string Words)
{
    // How far behind its adjective the talks stand: "UN-brokered peace talks".
    private const int Near = 4;

    public static IEnumerable<MediatedTalks> In(AnnotatedArticle article)
    {
        Document document = article.Document;
        foreach (Sentence sentence in document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End - 1; token++)
            {
                if (NamedBy(article, sentence, token) is { } mediator && IsOfTalks(document, sentence, token))
                    yield return new(mediator, token, document[token].Form);
            }
        }
    }

    // "UN-brokered" may be one word or three.
    private static ActorReference? NamedBy(AnnotatedArticle article, Sentence sentence, int token)
    {
        Document document = article.Document;
        string word = document[token].Lower;
        int hyphen = word.LastIndexOf('-');
        if (!FrameVocabulary.Acts.Leading.Contains(word[(hyphen + 1)..]))
            return null;
        bool isParted = hyphen < 0 && token >= sentence.First + 2 && document[token - 1].Form is "-" or "–" && document[token - 1].End == document[token].Start;
        if (hyphen > 0)
            return Gazetteer.Shipped.Find(document[token].Form[..hyphen]) is { Kind: EntryKind.State or EntryKind.Demonym or EntryKind.Body or EntryKind.Capital } entry ? entry.Actor ?? entry.Party : null;
        return isParted && article.MentionAt(token - 2) is { Kind: NameKind.State or NameKind.Body, Actor: { Id: not null } actor } ? actor : null;
    }

    private static bool IsOfTalks(Document document, Sentence sentence, int token)
    {
        for (int next = token + 1; next < Math.Min(sentence.End, token + Near); next++)
        {
            if (FrameVocabulary.Acts.Led.Contains(document[next].Lemma))
                return true;
            if (document[next].Upos is not (Upos.ADJ or Upos.NOUN))
                return false;
        }

        return false;
    }
}
