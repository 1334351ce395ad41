using Parley.Names;
using Parley.Reading.Speech;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>
/// Findings of kind <c>statement</c>: words and views with a speaker who can speak, one for each speaker and sentence. Wants are
/// positions, and attitudes are moves, unless words of them are given.
/// </summary>
public sealed class StatementFindingsStep : IReadingStep
{
    public string Name => "statement findings";

    public Layers Needs => Layers.Statements;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var told = new Dictionary<(string Speaker, int Sentence), int>();
        foreach (StatementMention mention in article.Statements)
        {
            if (!Reports(article, mention))
                continue;
            Statement finding = Finding(article, mention);
            // One for each speaker and sentence: the first, made direct where a later one is.
            (string, int) key = (finding.Speaker.Id ?? finding.Speaker.Name, SentenceOf(article.Document, mention));
            if (told.TryGetValue(key, out int at))
                article.Findings[at] = Joined((Statement)article.Findings[at], finding);
            else
            {
                told[key] = article.Findings.Count;
                article.Findings.Add(finding);
            }
        }
    }

    private static bool Reports(AnnotatedArticle article, StatementMention mention)
    {
        if (mention.Certainty == Certainty.Denied || mention.Speaker is { Id: null } && IsPronoun(mention.Speaker.Name))
            return false;
        // "to propose", "would press": nothing is said yet.
        if (mention.CueToken >= 0 && article.Document[mention.CueToken].Xpos == "VB" && mention.Certainty != Certainty.Planned)
            return false;
        return mention.Manner switch
        {
            SpeechManner.Speech => true,
            SpeechManner.View => true,
            SpeechManner.Evidence => Speaks(article, mention),
            _ => mention.Direct,
        };
    }

    private static bool Speaks(AnnotatedArticle article, StatementMention mention)
    {
        if (mention.Speaker.Id is not null)
            return true;
        int head = mention.SpeakerSpan is { } span ? article.Document.TokenAt(span.End - 1) : -1;
        return head >= 0 && SpeechVocabulary.Shipped.Papers.Contains(article.Document[head].Lemma);
    }

    private static bool IsPronoun(string name) =>
        name.ToLowerInvariant() is "he" or "she" or "they" or "it" or "we" or "i" or "who" or "you" or "one" or "which" or "that" or "this" or "those" or "these" or "his" or "her" or "their" or "its";

    private static Statement Finding(AnnotatedArticle article, StatementMention mention)
    {
        int token = mention.CueToken >= 0 ? mention.CueToken : article.Document.TokenAt(mention.Content[0].Start);
        ActorReference? outer = mention.CueToken >= 0 ? article.SourceOf(mention.CueToken) : null;
        outer = outer is not null && outer.IsSame(mention.Speaker) ? null : outer;
        return new Statement
        {
            Article = article.Article.Id,
            Passages = [article.Cut(mention.Passage)],
            Certainty = mention.Certainty == Certainty.Stated && outer is not null ? Certainty.Attributed : mention.Certainty,
            Source = outer,
            Speaker = mention.Speaker,
            Via = mention.Via ?? outer,
            Direct = mention.Direct,
            Text = string.Join(" … ", mention.Content.Select(c => c.Of(article.Text))),
            Date = mention.CueToken >= 0 ? article.DateOf(token) : null,
            Place = Place(article, token),
            Rule = mention.Rule,
        };
    }

    private static Statement Joined(Statement first, Statement second) => first with
    {
        Direct = first.Direct || second.Direct,
        Via = first.Via ?? second.Via,
        Date = first.Date ?? second.Date,
        Place = first.Place ?? second.Place,
        Text = second.Text.Length > first.Text.Length && !first.Direct ? second.Text : first.Text,
    };

    /// <summary>Where it was said: a place in a phrase of the cue's own clause.</summary>
    private static string? Place(AnnotatedArticle article, int cue)
    {
        Document document = article.Document;
        foreach (int child in document.ChildrenOf(cue))
        {
            if (document[child].Relation is "obl" && Clauses.Marker(document, child) is "in" or "at" or "from" && article.MentionAt(child) is { Kind: NameKind.Place, Place: { } place })
                return place;
        }

        return null;
    }

    private static int SentenceOf(Document document, StatementMention mention) =>
        document[mention.CueToken >= 0 ? mention.CueToken : document.TokenAt(mention.Content[0].Start)].Sentence;
}
