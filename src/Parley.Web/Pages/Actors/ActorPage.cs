using System.Collections.Immutable;
using System.Text.Json;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Pages.Actors;

/// <summary>One actor: spellings, offices, and the entries that name it.</summary>
public sealed class ActorPage : Page
{
    // Enough to see what the actor does; the views list all, by actor.
    private const int Most = 30;

    private readonly RecordItem _item;

    /// <exception cref="ParleyException">The record has no such actor on the day of the view (3001).</exception>
    public ActorPage(PageRequest request)
        : base(request)
    {
        string id = request.Part("id");
        _item = Snapshot.Index.Find(id);
        Actor = _item.Actor ?? throw new ParleyException(ErrorCode.UnknownId, id, "It is no actor.", "Take one from the list of actors.");
        Entries = Snapshot.Once((nameof(ActorPage), Actor.Id), () =>
            TimelineView.Latest(Snapshot.Record, new RecordFilter(Party: Actor.Id), Most).ToImmutableArray());
    }

    public RecordActor Actor { get; }

    /// <summary>The latest dated entries that name the actor, the newest first.</summary>
    public ImmutableArray<TimelineEvent> Entries { get; }

    public override string Title => Actor.Name;

    public override Type View => typeof(ActorSheet);

    public override ImmutableArray<string> Columns => ["date", "kind", "what", "articles"];

    public override IEnumerable<ViewRow> Rows =>
        Entries.Select(e => new ViewRow(e.Id, () => [e.Date.ToString(), e.Kind, e.What, Labels.Number(e.Articles)], e));

    public override void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Snapshot.Record, _item);
}
