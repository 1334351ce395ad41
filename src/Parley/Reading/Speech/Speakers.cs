using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Whom the words that name a speaker refer to.</summary>
internal static class Speakers
{
    // A comma, a title and a name.
    private const int LongestTitle = 8;

    /// <summary>Whether a noun phrase can speak: a person, state, body or group, a noun for one, or a personal pronoun.</summary>
    public static bool CanSpeak(AnnotatedArticle article, int head)
    {
        Token token = article.Document[head];
        if (article.MentionAt(head) is { } mention && mention.Kind is NameKind.Person or NameKind.State or NameKind.Body or NameKind.Group)
            return mention.Form != MentionForm.Adjective;
        if (token.Upos == Upos.PRON)
            return token.Lower is "he" or "she" or "they" or "we" or "i" or "who" or "you" or "one";
        return SpeechVocabulary.Shipped.People.Contains(token.Lemma) || SpeechVocabulary.Shipped.Bodies.Contains(token.Lemma) || token.Upos == Upos.PROPN;
    }

    /// <summary>Whether what a phrase names is a paper, poll or other document.</summary>
    public static bool IsPaper(AnnotatedArticle article, int head) => SpeechVocabulary.Shipped.Papers.Contains(article.Document[head].Lemma);

    /// <summary>
    /// The token whose mention names the speaker: a person's name at the end of the phrase ("minister Ana Okoro"), or set off by a
    /// comma behind it ("a spokesman, Ana Okoro,"); else the head itself.
    /// </summary>
    public static int Named(AnnotatedArticle article, int head)
    {
        Document document = article.Document;
        if (IsNamedPerson(article, head))
            return head;
        (int first, int last) = NounPhrase.Of(document, head);
        for (int token = last; token >= first; token--)
        {
            if (document[token].Upos == Upos.ADP || (document[token].Lower is "'s" or "'" && token > head))
                break;
            if (IsNamedPerson(article, token) && (token + 1 > last || document[token + 1].Lower is not ("'s" or "'")))
                return token;
        }

        int end = Math.Min(document.SentenceOf(head).End, last + LongestTitle);
        if (last + 1 >= end || document[last + 1].Form != ",")
            return head;
        for (int token = last + 2; token < end && document[token].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET; token++)
        {
            if (IsNamedPerson(article, token))
                return token;
        }

        return head;
    }

    private static bool IsNamedPerson(AnnotatedArticle article, int token) =>
        article.MentionAt(token) is { Kind: NameKind.Person, Form: MentionForm.Name, Actor: not null };

    /// <summary>
    /// The speaker: the person where one is named; the state or body for its spokesman, ministry or government; else the words, with
    /// no id. Null for a pronoun that refers to nobody known.
    /// </summary>
    public static ActorReference? Of(AnnotatedArticle article, int head)
    {
        Document document = article.Document;
        if (IsPaper(article, head) && Issuer(article, head) is { } issuer)
            return issuer;
        int named = Named(article, head);
        Mention? mention = article.MentionAt(named);
        bool voice = mention is not { Form: MentionForm.Name, Kind: NameKind.Person } && SpeechVocabulary.Shipped.Voices.Contains(document[head].Lemma);
        if (voice && mention?.Actor is not { Id: not null } && (mention?.Party ?? Owner(article, head)) is { } party)
            return party;
        if (mention?.Actor is { } actor)
            return actor.Id is null && mention.Party is { } state && IsUnnamedHead(document, head) ? state : actor;
        if (document[head].Upos == Upos.PRON)
            return null;
        return new ActorReference(null, Words(document, head));
    }

    // "Norland's president", whom the article does not name, speaks for his state.
    private static bool IsUnnamedHead(Document document, int head)
    {
        if (document[head].Xpos is "NNS" or "NNPS" || !SpeechVocabulary.Shipped.Heads.Contains(document[head].Lemma.ToLowerInvariant()))
            return false;
        (int first, _) = NounPhrase.Of(document, head);
        return document[first].Lower is not ("a" or "an" or "one" or "another" or "former" or "some");
    }

    // A paper speaks for whoever issued it: "the ministry's letter", "a list released by the Kremlin", "a Reuters report".
    private static ActorReference? Issuer(AnnotatedArticle article, int paper)
    {
        Document document = article.Document;
        int owner = Clauses.Possessor(document, paper);
        if (owner < 0)
            owner = Clauses.Oblique(document, paper, "by", "from");
        int participle = owner < 0 ? document.Child(paper, "acl") : -1;
        if (participle >= 0 && document[participle].Xpos == "VBN")
            owner = Clauses.Oblique(document, participle, "by");
        if (owner >= 0 && document[owner].Upos != Upos.PRON && CanSpeak(article, owner))
            return Of(article, owner);
        (int first, _) = NounPhrase.Of(document, paper);
        for (int token = first; token < paper; token++)
        {
            if (Gazetteer.Shipped.Match(document, token, out _) is { Kind: EntryKind.Outlet } outlet)
                return new ActorReference(null, outlet.Name);
        }

        return null;
    }

    /// <summary>The phrase without its article, cut before commas and relative clauses.</summary>
    public static string Words(Document document, int head)
    {
        (int first, int last) = NounPhrase.Of(document, head);
        while (first < head && document[first].Upos is Upos.DET or Upos.PUNCT)
            first++;
        return document.SpanOf(first, last).Of(document.Text);
    }

    // "a Norwegian ministry", "the ministry of Norway": the state in the phrase.
    private static ActorReference? Owner(AnnotatedArticle article, int head)
    {
        (int first, int last) = NounPhrase.Of(article.Document, head);
        for (int token = first; token <= last; token++)
        {
            if (token != head && article.MentionAt(token) is { Kind: NameKind.State or NameKind.Body or NameKind.Facility, Actor: { Id: not null } actor })
                return actor;
        }

        return null;
    }
}
