using Parley.Articles;
using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>A name, a colon and what is said: "Kremlin: no deal yet" in headlines, "SMITH: …" in transcripts.</summary>
internal static class HeadlineCues
{
    private const int LongestName = 6;

    public static Saying? At(SpeechScan scan, Sentence sentence)
    {
        Document document = scan.Document;
        int colon = sentence.First;
        while (colon < sentence.End && colon - sentence.First <= LongestName && document[colon].Form != ":")
            colon++;
        if (colon == sentence.First || colon + 2 >= sentence.End || document[colon].Form != ":" || document[sentence.First].Start != scan.Article.Layout.Blocks[sentence.Block].Span.Start)
            return null;
        int speaker = -1;
        for (int token = sentence.First; token < colon; token++)
        {
            if (document[token].Upos is Upos.VERB or Upos.AUX or Upos.ADP or Upos.CCONJ)
                return null;
            if (document[token].Upos is Upos.NOUN or Upos.PROPN)
                speaker = token;
        }

        if (speaker < 0 || !Speaks(scan, sentence, speaker))
            return null;
        var saying = new Saying
        {
            Cue = colon,
            CueFirst = colon,
            CueLast = colon,
            Speaker = speaker,
            Manner = SpeechManner.Speech,
            TakesQuotation = true,
            IsLabel = true,
        };
        saying.Add(colon + 1, sentence.End - 1, "clause");
        return saying;
    }

    private static bool Speaks(SpeechScan scan, Sentence sentence, int token)
    {
        Mention? mention = scan.Article.MentionAt(token);
        if (mention is { Kind: NameKind.Person, Form: MentionForm.Name })
            return true;
        bool heading = scan.Article.BlockOf(sentence) is BlockKind.Headline or BlockKind.Subheading or BlockKind.Repeat;
        return heading && (scan.Words.People.Contains(scan.Document[token].Lemma)
            || mention is { Actor: not null } and { Kind: NameKind.State or NameKind.Body or NameKind.Facility or NameKind.Group });
    }
}
