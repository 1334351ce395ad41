using System.Collections.Frozen;

namespace Parley.Record;

/// <summary>The issues over which parties negotiate, as codes of the public format.</summary>
public static class IssueCodes
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "settlement", "ceasefire", "territory.withdrawal", "territory.recognition", "territory.line", "territory.status",
        "territory.swap", "security.alliance", "security.guarantees", "security.forces", "security.weapons",
        "security.foreign-troops", "security.nuclear", "security.groups", "sanctions", "money.assets", "money.reparations",
        "money.reconstruction", "money.trade", "money.resources", "people.prisoners", "people.hostages", "people.remains",
        "people.children", "people.refugees", "people.aid", "rights.language", "politics.recognition", "politics.elections",
        "politics.government", "justice.accountability", "justice.amnesty", "energy", "shipping", "water", "verification",
        "talks.summit", "talks.format", "talks.schedule", "other",
    ]);
}
