using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Parley.Joining;
using Parley.Storage;
using Parley.Views;
using Parley.Web.Pages.Tables;

namespace Parley.Web.Pages.Talks;

/// <summary>All negotiations of the record, and what is new in them since its reader looked last.</summary>
public sealed class TalksListPage : Page
{
    // Changes that are looked through; whoever was away for longer reads what changed between two days.
    private const int MostChanges = 2000;

    private readonly ILookup<string?, Entry> _news;

    public TalksListPage(PageRequest request)
        : base(request)
    {
        ImmutableArray<TalksSummary> all = Snapshot.Once(nameof(TalksListPage), () => NegotiationsView.Of(Snapshot.Record, RecordFilter.None).ToImmutableArray());
        Number = request.Number("page") ?? 1;
        Count = all.Length;
        Talks = [.. all.Skip((Number - 1) * ViewPage.Most).Take(ViewPage.Most)];
        // A view of the past has no news.
        _news = (request.AsOf is null ? News(request) : []).ToLookup(e => e.Negotiation);
        WithNews = _news.Count == 0 ? [] : [.. all.Where(t => _news.Contains(t.Negotiation.Id))];
    }

    /// <summary>Which page of the talks, from 1.</summary>
    public int Number { get; }

    /// <summary>How many talks there are on all pages.</summary>
    public int Count { get; }

    /// <summary>Those of this page.</summary>
    public ImmutableArray<TalksSummary> Talks { get; }

    /// <summary>Those of all pages in which something is new.</summary>
    public ImmutableArray<TalksSummary> WithNews { get; }

    /// <summary>When the look before this one ended; null on the first, and on a view of the past.</summary>
    public Instant? Since { get; private set; }

    public bool HasNews => !WithNews.IsEmpty;

    public override string Title => "Talks";

    public override Type View => typeof(TalksList);

    public override ImmutableArray<string> Columns => RecordView.Named("talks").Columns.Add("new");

    public override IEnumerable<ViewRow> Rows => Talks.Select(talks => RecordView.Named("talks").Row(talks))
        .Select(row => new ViewRow(row.Id, () => row.Cells.Add(_news[row.Id].Count().ToString(CultureInfo.InvariantCulture)), row.Item));

    /// <summary>The entries that rest on articles which came or changed since then.</summary>
    public IEnumerable<Entry> New(TalksSummary talks) => _news[talks.Negotiation.Id];

    public override void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("talks");
        base.WriteJson(json);
        json.WriteString("since", Since?.ToString());
        json.WriteStartArray("new");
        foreach (Entry entry in WithNews.SelectMany(New))
            json.WriteStringValue(entry.Id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<Entry> News(PageRequest request)
    {
        var before = LastLook.Parse(request.Wish(Wishes.LastLook));
        var look = LastLook.After(before, request.Live.Store.LastChange(), Instant.FromDateTimeOffset(request.Options.Time.GetUtcNow()));
        request.Keep(Wishes.LastLook, look.ToString());
        if (before is null)
            return [];
        Since = look.At;
        return request.Live.Store.Changes(look.Seen, MostChanges).Where(c => c.Kind is ChangeKind.New or ChangeKind.Changed).Select(c => c.Subject).Distinct()
            .SelectMany(Snapshot.Index.EntriesOf).Distinct();
    }
}
