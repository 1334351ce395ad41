using System.Collections.Immutable;
using System.Text.Json;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Pages.Entries;

/// <summary>One entry of the record and all it rests on; also a finding alone, where it is in no entry.</summary>
public sealed class EntryPage : Page
{
    /// <summary>Reprints of an article that are named: a text of an agency may have hundreds.</summary>
    public const int MostReprints = 20;

    // Articles on a page, each with all that it says: what is left is on further pages.
    private const int Most = 15;

    // A finding of one article can be joined with those of hundreds; the twin in JSON has all.
    private const int MostJoins = 60;

    private readonly RecordItem _item;
    private readonly Dictionary<string, string> _texts = [];

    /// <exception cref="ParleyException">Nothing has such an id (3001), or it is no entry.</exception>
    public EntryPage(PageRequest request)
        : base(request)
    {
        string id = request.Part("id");
        _item = Snapshot.Index.Find(id);
        Entry = _item.Entry;
        if (Entry is null && _item.Finding is null)
            throw new ParleyException(ErrorCode.UnknownId, id, "It is no entry and no finding.", "Take an id from a view.");
        Findings = Entry?.Findings ?? [_item.Finding!.Id];
        Evidence = Snapshot.Once((nameof(EntryPage), Findings[0]), () => Views.Evidence.Of(Snapshot.Index, Findings));
        Number = request.Number("page") ?? 1;
        HashSet<string> own = [.. Findings];
        Decisions = [.. request.Live.Store.Decisions().Where(d => d.Targets.Any(own.Contains))];
    }

    /// <summary>Null for a finding in no entry: a role, or one that was rejected.</summary>
    public Entry? Entry { get; }

    public ImmutableArray<string> Findings { get; }

    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>Which page of the articles, from 1.</summary>
    public int Number { get; }

    public int Size => Most;

    public IEnumerable<Evidence> Shown => Evidence.Skip((Number - 1) * Most).Take(Most);

    /// <summary>Why the findings on this page are held to be one with others.</summary>
    public IEnumerable<JoinReason> Joins
    {
        get
        {
            HashSet<string> shown = [.. Shown.SelectMany(e => e.Copies.Take(MostReprints).Prepend(e)).SelectMany(e => e.Findings).Select(f => f.Id)];
            return Entry?.Joins.Where(j => shown.Contains(j.Left)).Take(MostJoins) ?? [];
        }
    }

    /// <summary>What people decided about it, undone decisions included.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    public string Kind => Entry?.Kind ?? _item.Finding!.Kind;

    public bool IsRejected => Entry is null && Snapshot.Record.Rejected.Contains(Findings[0]);

    public override string Title => Entry?.Line() ?? $"{Kind}: {_item.Finding!.Passages[0].Quote}";

    public override Type View => typeof(EntrySheet);

    public override ImmutableArray<string> Columns => ["article", "outlet", "published", "reprint of", "certainty", "according to", "words", "rule"];

    public override IEnumerable<ViewRow> Rows =>
        from evidence in Shown.SelectMany(e => e.Copies.Take(MostReprints).Prepend(e))
        from finding in evidence.Findings
        from passage in finding.Passages
        select new ViewRow(finding.Id, () =>
        [
            finding.Article, evidence.Article.Outlet ?? "", evidence.Article.Published.Date?.ToString() ?? "", evidence.Article.CopyOf ?? "",
            Labels.Code(finding.Certainty), finding.Source?.Name ?? "", passage.Quote, finding.Rule,
        ], finding);

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Snapshot.Record, _item);

    /// <summary>A passage with the words around it.</summary>
    public PassageContext Context(Finding finding, Passage passage)
    {
        if (!_texts.TryGetValue(finding.Article, out string? text))
            _texts[finding.Article] = text = Request.Live.Store.Article(finding.Article)?.Text ?? "";
        // Another program may have taken in a newer edition since the record was joined.
        return passage.End <= text.Length && text.AsSpan(passage.Start, passage.End - passage.Start).SequenceEqual(passage.Quote)
            ? PassageContext.Of(text, passage)
            : new PassageContext("", passage.Quote, "");
    }
}
