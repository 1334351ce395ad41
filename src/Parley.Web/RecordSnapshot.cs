using Parley.Joining;
using Parley.Record;

namespace Parley.Web;

/// <summary>The record as of a day, joined and indexed. It never changes, so that many requests can share it.</summary>
/// <param name="Index">Finds its things by id.</param>
/// <param name="AsOf">The day of the view.</param>
/// <param name="Mark">Differs from that of a snapshot with another content; for the tags of answers.</param>
public sealed record RecordSnapshot(RecordIndex Index, EdtfDate AsOf, string Mark)
{
    public TalksRecord Record => Index.Record;
}
