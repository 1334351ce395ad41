using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Reading;

public enum ActorKind
{
    Person,
    State,
    Body,
    Group,
}

/// <summary>Somebody an article speaks of, with every spelling that it uses.</summary>
public sealed record ArticleActor(ActorReference Actor, ActorKind Kind, ImmutableArray<string> Names);
