using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Views;

/// <summary>A line of a brief.</summary>
/// <param name="Lead">What stands in front: a date, a party, a kind.</param>
/// <param name="Text">The line itself.</param>
/// <param name="Id">The entry it rests on; null for a line about several.</param>
/// <param name="Rest">For a line that stands for more lines: the view that lists them.</param>
public sealed record BriefLine(string Lead, string Text, string? Id = null, BriefRest? Rest = null);

/// <summary>A view that lists what a brief leaves out.</summary>
/// <param name="View">Its name.</param>
/// <param name="Party">Of which party alone; null for all.</param>
public sealed record BriefRest(string View, string? Party = null);

public sealed record BriefSection(string Heading, ImmutableArray<BriefLine> Lines);

/// <summary>The state of the talks on one page, as it was known on a day.</summary>
/// <param name="Title">The talks' name.</param>
/// <param name="AsOf">The day of the view.</param>
/// <param name="Basis">What it rests on: articles, outlets, reprints, days.</param>
/// <param name="Sections">In the order in which a reader needs them; none is empty.</param>
/// <param name="Negotiation">The talks' id; null for what belongs to none.</param>
public sealed record Brief(string Title, EdtfDate AsOf, string Basis, ImmutableArray<BriefSection> Sections, string? Negotiation = null);
