using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Whatever could be a statement: what cues and quotation marks find, plausible or not.</summary>
internal static class Sayings
{
    /// <summary>Every saying with a speaker and content, in the order of the text.</summary>
    public static List<Saying> Of(SpeechScan scan)
    {
        List<Saying> sayings = [], others = [];
        foreach (Sentence sentence in scan.Document.Sentences)
        {
            if (HeadlineCues.At(scan, sentence) is { } label)
                sayings.Add(label);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                Saying? saying = VerbCues.At(scan, token) ?? NounCues.At(scan, token) ?? SourcePhrases.At(scan, token);
                if (saying is null)
                    continue;
                saying.IsPlausible = Plausible(scan, saying);
                (saying.IsPlausible ? sayings : others).Add(saying);
            }
        }

        sayings.AddRange(new QuotationCues(scan, sayings).Link());
        sayings.AddRange(others);
        sayings.RemoveAll(saying => saying.Content.Count == 0 || saying.Speaker < 0 || !Trimmed(scan, saying));
        sayings.Sort((a, b) => Start(a).CompareTo(Start(b)));
        return sayings;
    }

    // What a speaker does not say in so many words needs one who can speak; inside a quotation only others' words count.
    private static bool Plausible(SpeechScan scan, Saying saying)
    {
        if (saying.Speaker < 0)
            return saying.TakesQuotation;
        if (scan.QuotationOf(saying.Cue) >= 0)
            return saying is { Kind: "clause", Manner: SpeechManner.Speech or SpeechManner.View } && !IsParticipant(scan, saying.Speaker) && Speakers.CanSpeak(scan.Article, saying.Speaker);
        // "to support the plan" is nobody's support yet.
        if (saying.Kind is "object" && scan.Document[saying.Cue].Xpos == "VB")
            return false;
        return saying.Manner switch
        {
            SpeechManner.Speech => saying.Kind is not "object" || Speakers.CanSpeak(scan.Article, saying.Speaker),
            SpeechManner.Evidence => saying.Kind is "clause" && (Speakers.CanSpeak(scan.Article, saying.Speaker) || Speakers.IsPaper(scan.Article, saying.Speaker)),
            SpeechManner.Wish => saying.Kind is "infinitive" or "adjective" && Speakers.CanSpeak(scan.Article, saying.Speaker) && !IsParticipant(scan, saying.Speaker),
            _ => Speakers.CanSpeak(scan.Article, saying.Speaker),
        };
    }

    private static bool IsParticipant(SpeechScan scan, int speaker) => scan.Document[speaker].Lower is "i" or "we" or "you";

    // Commas and other signs at the ends belong to the sentence around; quotation marks stay.
    private static bool Trimmed(SpeechScan scan, Saying saying)
    {
        for (int i = saying.Content.Count - 1; i >= 0; i--)
        {
            (int first, int last) = saying.Content[i];
            while (first <= last && IsEdge(scan, first))
                first++;
            while (last >= first && (IsEdge(scan, last) || ClosesAround(scan, first, last)))
                last--;
            if (last < first)
                saying.Content.RemoveAt(i);
            else
                saying.Content[i] = (first, last);
        }

        return saying.Content.Count > 0;
    }

    private static bool IsEdge(SpeechScan scan, int token) =>
        scan.Document[token].Form is "," or "." or ";" or ":" or "—" or "–" or "--" or "-" && scan.QuotationOf(token) < 0;

    // The closing mark, and the comma in front of it, of a quotation that began before.
    private static bool ClosesAround(SpeechScan scan, int first, int last)
    {
        int quotation = scan.QuotationOf(last);
        if (quotation < 0 || scan.Quotations[quotation].First >= first)
            return false;
        return last == scan.Quotations[quotation].Last ? scan.IsQuotationMark(last) : last >= scan.Quotations[quotation].Last - 1 && scan.Document[last].Form == ",";
    }

    private static int Start(Saying saying) =>
        Math.Min(saying.Cue < 0 ? int.MaxValue : saying.CueFirst, saying.Content.Count > 0 ? saying.Content[0].First : int.MaxValue);
}
