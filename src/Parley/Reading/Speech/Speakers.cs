using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Whom the words that name a speaker refer to.</summary>
internal static class Speakers
{
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
    /// The token whose mention names the speaker: in "the minister, Ana Okoro", the name; else the head itself.
    /// </summary>
    public static int Named(AnnotatedArticle article, int head)
    {
        if (article.MentionAt(head) is { Kind: NameKind.Person, Form: MentionForm.Name, Actor: not null })
            return head;
        int beside = article.Document.Child(head, "appos");
        return beside >= 0 && article.MentionAt(beside) is { Kind: NameKind.Person, Form: MentionForm.Name } ? beside : head;
    }

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
            return actor;
        if (document[head].Upos == Upos.PRON)
            return null;
        return new ActorReference(null, Words(document, head));
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
