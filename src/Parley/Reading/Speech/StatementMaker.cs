using System.Collections.Immutable;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>Turns sayings into statements: whom the speaker's words refer to, who passed it on, which text it rests on.</summary>
internal static class StatementMaker
{
    public static ImmutableArray<StatementMention> Make(SpeechScan scan, IEnumerable<Saying> sayings)
    {
        ImmutableArray<StatementMention>.Builder made = ImmutableArray.CreateBuilder<StatementMention>();
        foreach (Saying saying in sayings)
        {
            ActorReference speaker = Speakers.Of(scan.Article, saying.Speaker) ?? new ActorReference(null, scan.Document[saying.Speaker].Form);
            made.Add(Statement(scan, saying, speaker));
        }

        return made.DrainToImmutable();
    }

    private static StatementMention Statement(SpeechScan scan, Saying saying, ActorReference speaker)
    {
        Document document = scan.Document;
        Span? speakerSpan = null;
        if (saying.Continues is null)
        {
            (int first, int last) = NounPhrase.Of(document, saying.Speaker);
            if (saying.Cue > saying.Speaker)
                last = Math.Min(last, saying.Cue - 1);
            else if (saying.Cue >= 0)
                first = Math.Max(first, (saying.CueLast < saying.Speaker ? saying.CueLast : saying.CueFirst) + 1);
            speakerSpan = document.SpanOf(first, last);
        }

        ImmutableArray<Span> content = [.. saying.Content.Select(c => document.SpanOf(c.First, c.Last))];
        int from = Math.Min(saying.Content.Min(c => c.First), saying.Cue < 0 ? int.MaxValue : saying.CueFirst);
        int to = Math.Max(saying.Content.Max(c => c.Last), saying.CueLast);
        Span passage = document.SentenceOf(from).Span.Cover(document.SentenceOf(to).Span);
        return new StatementMention
        {
            Speaker = speaker,
            SpeakerSpan = speakerSpan,
            Cue = saying.Cue >= 0 ? document.SpanOf(saying.CueFirst, saying.CueLast) : null,
            CueToken = saying.Cue,
            Content = content,
            Passage = passage,
            Direct = saying.Quotations.Count > 0,
            Via = Outlets.Via(scan, saying),
            Manner = saying.Manner,
            Claim = saying.Claim,
            Certainty = CertaintyOf(document, saying),
            Rule = Rule(document, saying),
        };
    }

    private static Certainty CertaintyOf(Document document, Saying saying)
    {
        if (saying.Cue < 0 || document[saying.Cue].Upos is not (Upos.VERB or Upos.AUX))
            return Certainty.Stated;
        if (Clauses.IsNegated(document, saying.Cue))
            return Certainty.Denied;
        return Clauses.ModalityOf(document, saying.Cue) switch
        {
            Modality.Planned => Certainty.Planned,
            Modality.Possible or Modality.Conditional => Certainty.Possible,
            Modality.Denied => Certainty.Denied,
            _ => Certainty.Stated,
        };
    }

    private static string Rule(Document document, Saying saying)
    {
        string words = saying.Cue < 0 ? "" : document.SpanOf(saying.CueFirst, saying.CueLast).Of(document.Text);
        return $"statement.{(saying.Kind.Length > 0 ? saying.Kind : "clause")}: {(words.Length > 0 ? words : "quotation")}";
    }
}
