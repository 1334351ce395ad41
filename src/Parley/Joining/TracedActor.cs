using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Somebody whom an article gives under an id.</summary>
/// <param name="Actor">With the fullest spelling of the article.</param>
/// <param name="Kind">What the article takes it for.</param>
/// <param name="Names">Every spelling that it uses, the fullest included.</param>
/// <param name="Sides">Ids of the states, bodies and groups that the person is said to serve or speak for.</param>
/// <param name="IsSeen">Whether the article itself speaks of it; else only a person's correction does.</param>
internal sealed record TracedActor(ActorReference Actor, ActorKind Kind, ImmutableArray<string> Names, ImmutableArray<string> Sides, bool IsSeen)
{
    /// <summary>All whom an article gives under an id, by the id.</summary>
    public static ImmutableArray<TracedActor> In(DecidedFindings article, SharedTraces pool)
    {
        var all = new SortedDictionary<string, TracedActor>(StringComparer.Ordinal);
        foreach (ArticleActor actor in article.Reading.Actors)
            See(actor.Actor, actor.Names, actor.Kind);
        foreach (Finding finding in article.Reading.Findings)
        {
            HashSet<string> persons = [.. PersonsOf(finding).Select(p => p.Id).OfType<string>()];
            foreach (ActorReference reference in finding.Actors)
                See(reference, [], KindOf(reference.Id, persons));
            foreach ((ActorReference person, ActorReference side) in SidesOf(finding))
            {
                if (person.Id is { } id && side.Id is { } served && all.TryGetValue(id, out TracedActor? seen) && !seen.Sides.Contains(served))
                    all[id] = seen with { Sides = seen.Sides.Add(pool.Of(served)) };
            }
        }

        foreach (ActorReference reference in article.All.SelectMany(f => f.Actors).Where(a => a.Id is not null && !all.ContainsKey(a.Id)))
            all.Add(reference.Id!, new TracedActor(pool.Of(reference), ActorKind.Person, [], [], false));
        return [.. all.Values.Select(pool.Of)];

        void See(ActorReference actor, ImmutableArray<string> names, ActorKind kind)
        {
            if (actor.Id is { } id && !all.ContainsKey(id))
                all.Add(id, new TracedActor(pool.Of(actor), kind, [.. names.Append(actor.Name).Distinct().Select(pool.Of)], [], true));
        }
    }

    public bool Equals(TracedActor? other) =>
        other is not null && Actor == other.Actor && Kind == other.Kind && IsSeen == other.IsSeen && Names.SequenceEqual(other.Names) && Sides.SequenceEqual(other.Sides);

    public override int GetHashCode() => HashCode.Combine(Actor, Kind, Names.Length, Sides.Length);

    private static ActorKind KindOf(string? id, HashSet<string> persons) =>
        id is null || persons.Contains(id) ? ActorKind.Person
        : !id.All(char.IsAsciiLetterUpper) ? ActorKind.Group
        : id.Length == 3 ? ActorKind.State : ActorKind.Body;

    private static IEnumerable<ActorReference> PersonsOf(Finding finding) => finding switch
    {
        Role role => [role.Person],
        Meeting meeting => meeting.Heads.Select(h => h.Person),
        Position { Speaker: { } speaker } => [speaker],
        _ => [],
    };

    private static IEnumerable<(ActorReference Person, ActorReference Side)> SidesOf(Finding finding) => finding switch
    {
        Role { Body: { } body } role => [(role.Person, body)],
        Meeting meeting => meeting.Heads.Select(h => (h.Person, h.Party)),
        Position { Speaker: { } speaker } position => [(speaker, position.Party)],
        _ => [],
    };
}
