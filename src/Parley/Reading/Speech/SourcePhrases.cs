using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Phrases that give a source: "according to two officials, …", "…, in the words of the envoy", "by the ministry's count".</summary>
internal static class SourcePhrases
{
    /// <summary>The saying whose source phrase begins at a token; null if none does.</summary>
    public static Saying? At(SpeechScan scan, int token)
    {
        Document document = scan.Document;
        string lower = document[token].Lower;
        if (scan.Words.SourceBefore.TryGetValue(lower, out string[][]? phrases))
        {
            foreach (string[] phrase in phrases)
            {
                if (Matches(document, token, phrase))
                    return Phrase(scan, token, token + phrase.Length - 1);
            }
        }

        if (scan.Words.Per.Contains(lower) && document[token].Upos == Upos.ADP)
            return Per(scan, token);
        if (scan.Words.SourceGenitive.TryGetValue(lower, out var nouns))
            return Genitive(scan, token, nouns);
        return null;
    }

    private static bool Matches(Document document, int token, string[] phrase)
    {
        if (token + phrase.Length >= document.SentenceOf(token).End)
            return false;
        for (int i = 1; i < phrase.Length; i++)
        {
            if (document[token + i].Lower != phrase[i])
                return false;
        }

        return true;
    }

    private static Saying? Phrase(SpeechScan scan, int first, int cueLast)
    {
        int source = HeadBehind(scan.Document, cueLast);
        if (source < 0)
            return null;
        if (scan.Document[source].Lower is "whom" or "which")
            return Relative(scan, first, cueLast, source);
        int last = Math.Max(scan.Document.Subtree(source).Last, cueLast + 1);
        return Around(scan, first, cueLast, source, Math.Min(last, LastOfAside(scan, cueLast + 1)));
    }

    /// <summary>"…, said the envoy, according to whom the roads are closed": whoever is named in front says what follows.</summary>
    private static Saying? Relative(SpeechScan scan, int first, int cueLast, int pronoun)
    {
        Document document = scan.Document;
        int named = first - 1;
        while (named >= document.SentenceOf(first).First && document[named].Upos == Upos.PUNCT)
            named--;
        if (named < document.SentenceOf(first).First || document[named].Upos is not (Upos.NOUN or Upos.PROPN))
            return null;
        while (document[named].Relation is "flat" or "compound" or "appos" && document[named].Head is var head and >= 0 && head < first)
            named = head;
        var saying = new Saying { Cue = first, CueFirst = first, CueLast = cueLast, Speaker = named, Manner = SpeechManner.Speech };
        (_, int last) = scan.Segment(first);
        if (pronoun < last)
            saying.Add(pronoun + 1, last, "source");
        return saying.Content.Count > 0 ? saying : null;
    }

    private static Saying? Per(SpeechScan scan, int token)
    {
        int source = HeadBehind(scan.Document, token);
        if (source < 0 || scan.Document[source].Upos == Upos.NUM)
            return null;
        bool speaks = scan.Words.People.Contains(scan.Document[source].Lemma)
            || Names.Gazetteer.Shipped.Match(scan.Document, source, out _) is { Kind: Names.EntryKind.Outlet }
            || (scan.Article.MentionAt(source) is { Kind: Names.NameKind.Person, Form: Names.MentionForm.Name } && scan.Document[token].Lower == "per");
        return speaks ? Around(scan, token, token, source, LastOfAside(scan, token + 1)) : null;
    }

    private static Saying? Genitive(SpeechScan scan, int token, IReadOnlySet<string> nouns)
    {
        Document document = scan.Document;
        int end = Math.Min(document.SentenceOf(token).End, token + 9);
        for (int at = token + 2; at < end; at++)
        {
            if (document[at].Upos is Upos.VERB or Upos.PUNCT or Upos.ADP)
                return null;
            if (!nouns.Contains(document[at].Lower))
                continue;
            int owner = Clauses.Possessor(document, at);
            return owner > token ? Around(scan, token, at, owner, at) : null;
        }

        return null;
    }

    /// <summary>The head of the noun phrase that begins behind a token: the one of its words that hangs on nothing inside it.</summary>
    private static int HeadBehind(Document document, int token)
    {
        int end = Math.Min(document.SentenceOf(token).End, token + 14);
        int at = token + 1;
        if (at >= end)
            return -1;
        for (int step = 0; step < 8; step++)
        {
            int head = document[at].Head;
            bool nominal = document[at].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;
            if (head <= token || head >= end || document[at].Relation is "obl" or "nmod" or "root" or "obl:agent" or "parataxis")
                return nominal ? at : -1;
            if (nominal && document[head].Upos is Upos.VERB or Upos.AUX or Upos.ADJ)
                return at;
            at = head;
        }

        return -1;
    }

    // The phrase ends before the next comma or closing sign; what is in between belongs to the source.
    private static int LastOfAside(SpeechScan scan, int from)
    {
        int end = scan.Document.SentenceOf(from).End;
        int last = from;
        while (last + 1 < end && scan.Document[last + 1].Form is not ("," or ";" or "." or ")" or ":" or "–" or "—" or "--" or "-"))
            last++;
        return last;
    }

    private static Saying? Around(SpeechScan scan, int first, int cueLast, int source, int last)
    {
        (int segmentFirst, int segmentLast) = scan.Segment(first);
        var saying = new Saying { Cue = first, CueFirst = first, CueLast = cueLast, Speaker = source, Manner = SpeechManner.Speech };
        bool leads = first - segmentFirst <= 1;
        if (!leads)
            saying.Add(segmentFirst, first - 1, "source");
        // "According to A, B": a comma ends the source. Behind the content, what follows a comma goes on with it.
        bool paused = last + 1 <= segmentLast && scan.IsPause(last + 1);
        if (paused && last + 2 <= segmentLast && (leads || scan.IsPause(first - 1)))
            saying.Add(last + 2, segmentLast, "source");
        return saying.Content.Count > 0 ? saying : null;
    }
}
