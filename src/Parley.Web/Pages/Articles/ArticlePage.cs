using System.Collections.Immutable;
using System.Text.Json;
using Parley.Articles;
using Parley.Joining;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Web.Pages.Articles;

/// <summary>One article: its text with the findings that rest on it.</summary>
public sealed class ArticlePage : Page
{
    /// <exception cref="ParleyException">The record has no such article on the day of the view (3001).</exception>
    public ArticlePage(PageRequest request)
        : base(request)
    {
        string id = request.Value("id") ?? "";
        Article = Snapshot.Index.Article(id) ?? throw Unknown(id);
        Article kept = request.Live.Store.Article(id) ?? throw Unknown(id);
        Findings = [.. Snapshot.Index.FindingsOf[id].OrderBy(f => f.Passages[0].Start).ThenBy(f => f.Id, StringComparer.Ordinal)];
        Text = kept.Text;
        HashSet<string> own = [.. Findings.Select(f => f.Id)];
        Added = request.Live.Store.Decisions().Where(d => d is { Stands: true, Action: DecisionAction.Add } && own.Contains(d.Targets[0])).ToDictionary(d => d.Targets[0]);
        Author = kept.Author;
        Blocks = [.. MarkedBlock.Of(kept, Findings).Where(b => b.Kind != BlockKind.Metadata)];
        Revisions = [.. request.Live.Store.Revisions(id)];
        Focus = request.Value("finding");
        // Only an address of the web becomes a link.
        Address = kept.Url is not null && PageAddress.Is(kept.Url) ? kept.Url : null;
        Original = kept.Url ?? Path.GetFileName(kept.Origin);
    }

    public RecordArticle Article { get; }

    public string Text { get; }

    public string? Author { get; }

    public string? Address { get; }

    /// <summary>Where it came from: an address, or a file's name.</summary>
    public string Original { get; }

    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<MarkedBlock> Blocks { get; }

    public ImmutableArray<Revision> Revisions { get; }

    /// <summary>The decisions by which people added findings, by the finding.</summary>
    public IReadOnlyDictionary<string, Decision> Added { get; }

    /// <summary>The finding whose words are shown strongest.</summary>
    public string? Focus { get; }

    public IEnumerable<RecordArticle> Copies => Snapshot.Index.CopiesOf[Article.Id];

    public override string Title => Article.Title ?? Article.Id;

    public override Type View => typeof(ArticleSheet);

    public override ImmutableArray<string> Columns => ["kind", "start", "end", "quote", "certainty", "according to", "entry", "rule"];

    public override IEnumerable<ViewRow> Rows =>
        from finding in Findings
        from passage in finding.Passages
        select new ViewRow(finding.Id, () =>
        [
            finding.Kind, $"{passage.Start}", $"{passage.End}", passage.Quote, Labels.Code(finding.Certainty), finding.Source?.Name ?? "",
            Snapshot.Index.Holder(finding.Id)?.Id ?? "", finding.Rule,
        ], finding);

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Article, Text, Findings);

    private static ParleyException Unknown(string id) => new(ErrorCode.UnknownId, id, "The record has no such article.", "Take one from the list of articles.");
}
