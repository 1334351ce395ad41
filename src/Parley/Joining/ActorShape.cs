using Parley.Reading;

namespace Parley.Joining;

/// <summary>By what an actor is compared with others.</summary>
internal enum ActorClass
{
    /// <summary>No article shows it.</summary>
    None,

    /// <summary>A person with a full name, who is compared with others by that.</summary>
    Person,

    /// <summary>A person whose name is not full.</summary>
    Partial,

    /// <summary>A body or group, compared with others by its words.</summary>
    Body,

    /// <summary>A state, which has a code.</summary>
    State,
}

/// <summary>What of an actor decides with whom it is compared.</summary>
internal readonly record struct ActorShape(ActorClass Class, string Name)
{
    public bool IsPerson => Class is ActorClass.Person or ActorClass.Partial;

    public bool IsParty => Class is ActorClass.Body or ActorClass.State;

    public static ActorShape Of(ActorSighting actor) => actor.Articles.Count == 0
        ? default
        : new(
            actor.Kind switch
            {
                ActorKind.Person => PartialNames.IsPartial(actor.Name) ? ActorClass.Partial : ActorClass.Person,
                ActorKind.State => ActorClass.State,
                _ => ActorClass.Body,
            },
            actor.Name);
}
