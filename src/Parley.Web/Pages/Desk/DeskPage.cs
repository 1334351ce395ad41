using System.Collections.Immutable;
using System.Text.Json;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Pages.Desk;

/// <summary>Where a person judges what the program is not sure of, and takes decisions back.</summary>
public sealed class DeskPage : Page
{
    private const int Latest = 50;

    public DeskPage(PageRequest request)
        : base(request)
    {
        IReadOnlyList<Decision> journal = request.Live.Store.Decisions();
        ImmutableArray<DoubtfulPair> pairs = Snapshot.Once(nameof(DeskPage), () => DoubtfulPair.Of(Snapshot.Index, journal).ToImmutableArray());
        Left = pairs.Length;
        Skipped = (request.Number("skip") ?? 1) - 1;
        Pair = pairs.ElementAtOrDefault(Skipped);
        Journal = [.. journal.Reverse().Take(Latest)];
    }

    /// <summary>How many pairs are not judged yet.</summary>
    public int Left { get; }

    public int Skipped { get; }

    /// <summary>The pair to judge; null where none is left.</summary>
    public DoubtfulPair? Pair { get; }

    /// <summary>The latest decisions, the last first.</summary>
    public ImmutableArray<Decision> Journal { get; }

    public override string Title => "Desk";

    public override Type View => typeof(DeskSheet);

    public override ImmutableArray<string> Columns => ["action", "targets", "field", "value", "who", "when", "why", "undone by"];

    public override IEnumerable<ViewRow> Rows => Journal.Select(d => new ViewRow($"{d.Number}", () =>
        [Labels.Code(d.Action), string.Join(' ', d.Targets), d.Field ?? "", d.Value ?? "", d.Who, d.When.ToString(), d.Why ?? "", d.UndoneBy ?? ""], d));

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Journal);

    /// <summary>The passages of one side of a pair, with their articles.</summary>
    public IEnumerable<Finding> Findings(string id) => Snapshot.Record.Findings.TryGetValue(id, out Finding? finding) ? [finding] : [];
}
