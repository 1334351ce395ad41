using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Who carried the words: the outlet, platform or named person to whom they were said.</summary>
internal static class Outlets
{
    /// <summary>
    /// The outlet or person in the clause of a cue: "told the broadcaster N.", "in an interview with N.", "wrote on Telegram"; null
    /// where there is none, where only "reporters" are named, or where it is the article's own outlet.
    /// </summary>
    public static ActorReference? Via(SpeechScan scan, Saying saying)
    {
        Document document = scan.Document;
        if (saying.Cue < 0)
            return null;
        if (scan.Words.PlatformVerbs.TryGetValue(document[saying.Cue].Lemma, out string? platform))
            return new ActorReference(null, platform);
        bool tells = saying.Addressee == Addressee.Object;
        int next = saying.CueLast + 1;
        if (tells && next < document.SentenceOf(saying.Cue).End && Gazetteer.Shipped.Match(document, next, out _) is { Kind: EntryKind.Outlet } addressed)
            return IsOwn(scan, addressed.Name) ? null : scan.Article.MentionAt(next)?.Actor ?? new ActorReference(null, addressed.Name);
        int verb = document[saying.Cue].Upos == Upos.NOUN && document[saying.Cue].Head >= 0 ? document[saying.Cue].Head : saying.Cue;
        foreach (int child in document.ChildrenOf(verb))
        {
            if (child == saying.Speaker || IsSaid(saying, child))
                continue;
            ActorReference? via = document[child].Relation switch
            {
                "obj" or "iobj" => tells ? Carrier(scan, child, addressed: true) : null,
                "obl" => Oblique(scan, child),
                _ => null,
            };
            if (via is not null)
                return via;
        }

        return null;
    }

    private static ActorReference? Oblique(SpeechScan scan, int phrase)
    {
        Document document = scan.Document;
        string? preposition = Clauses.Marker(document, phrase);
        switch (preposition)
        {
            case "to":
                return Carrier(scan, phrase, addressed: true);
            case "on" or "via" or "through" or "over":
                return Carrier(scan, phrase, addressed: false);
            case "in" or "during" or "at" when document[phrase].Lemma is "interview" or "briefing" or "conversation" or "post" or "thread" or "tweet" or "message" or "column" or "article" or "comment" or "remark" or "op-ed":
                foreach (int child in document.ChildrenOf(phrase))
                {
                    if (document[child].Relation is "nmod" or "compound" or "nmod:poss" && Carrier(scan, child, addressed: Clauses.Marker(document, child) is "with" or "to") is { } carrier)
                        return carrier;
                }

                return document[phrase].Lemma == "tweet" ? new ActorReference(null, "Twitter") : null;
            default:
                return null;
        }
    }

    private static ActorReference? Carrier(SpeechScan scan, int head, bool addressed)
    {
        Document document = scan.Document;
        Mention? mention = scan.Article.MentionAt(head);
        (int first, int last) = NounPhrase.Of(document, head);
        string words = Speakers.Words(document, head);
        GazetteerEntry? entry = Named(document, first, last);
        bool outlet = entry is not null;
        for (int token = first + 1; token <= last && !outlet; token++)
            outlet = document[token].Upos is Upos.NOUN or Upos.PROPN && scan.Words.OutletNouns.Contains(document[token].Lower);
        bool unknownName = addressed && document[head].Upos == Upos.PROPN && mention is null or { Kind: NameKind.Work or NameKind.Outlet or NameKind.Other or NameKind.Body, Party: null };
        bool person = addressed && mention is { Kind: NameKind.Person, Form: MentionForm.Name, Actor: not null };
        if (!outlet && !unknownName && !person)
            return null;
        ActorReference carrier = mention is { Form: MentionForm.Name, Actor: { Id: not null } actor } ? actor : new ActorReference(null, entry?.Name ?? words);
        return IsOwn(scan, carrier.Name) ? null : carrier;
    }

    private static GazetteerEntry? Named(Document document, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (Gazetteer.Shipped.Match(document, token, out _) is { Kind: EntryKind.Outlet or EntryKind.Platform } entry)
                return entry;
        }

        return null;
    }

    // "told the Courier" in the Courier itself.
    private static bool IsOwn(SpeechScan scan, string name) =>
        scan.Article.Article.Outlet is { } own && own.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSaid(Saying saying, int token)
    {
        foreach ((int first, int last) in saying.Content)
        {
            if (token >= first && token <= last)
                return true;
        }

        return false;
    }
}
