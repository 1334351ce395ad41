using Parley.Names;
using Parley.Record;

namespace Parley.Reading.Positions;

/// <summary>Whose position it is: the state, body or group behind a mention or a speaker, and the person who voices it.</summary>
internal sealed class Parties
{
    private readonly Dictionary<string, Mention> _byActor = [];

    public Parties(AnnotatedArticle article)
    {
        foreach (Mention mention in article.Mentions)
        {
            if (mention.Actor?.Id is { } id && mention.Party is not null)
                _byActor.TryAdd(id, mention);
        }
    }

    /// <summary>The parties that a mention stands for, each with the person who speaks; none where no party is known.</summary>
    public static IEnumerable<(ActorReference Party, ActorReference? Speaker)> Of(Mention mention)
    {
        if (mention.Members.Count > 0)
            return mention.Members.Select(m => (m, (ActorReference?)null));
        if (mention.Kind == NameKind.Person)
            return mention.Party is { } party ? [(party, mention.Actor is { Id: not null } person ? person : null)] : [];
        return (mention.Party ?? mention.Actor) is { } body && IsSpecific(mention, body) ? [(body, null)] : [];
    }

    /// <summary>Who made a move: the person who is named, else the state or body behind the mention; nobody behind a mere "officials".</summary>
    public static IEnumerable<ActorReference> Movers(Mention mention)
    {
        if (mention.Members.Count > 0)
            return mention.Members;
        ActorReference? actor = mention.Actor is { Id: not null } ? mention.Actor : mention.Party ?? mention.Actor;
        return actor is not null && IsSpecific(mention, actor) ? [actor] : [];
    }

    // An unnamed group must be told apart by more than its noun: "47 senators", "European leaders", "the rebels" are, "officials" are not.
    private static bool IsSpecific(Mention mention, ActorReference actor) =>
        actor.Id is not null || (mention.Kind != NameKind.Person && (mention.Last > mention.First || FrameVocabulary.Acts.Sides.Contains(actor.Name.ToLowerInvariant())));

    /// <summary>The party of whoever makes a statement; none where it is not known.</summary>
    public IEnumerable<(ActorReference Party, ActorReference? Speaker)> Of(AnnotatedArticle article, StatementMention statement)
    {
        if (statement.SpeakerSpan is { } span && MentionIn(article, span) is { } mention)
            return Of(mention);
        return statement.Speaker.Id is { } id && _byActor.TryGetValue(id, out Mention? known) ? Of(known) : [];
    }

    private static Mention? MentionIn(AnnotatedArticle article, Text.Span span)
    {
        for (int token = article.Document.TokenAt(span.End - 1); token >= 0 && article.Document[token].Start >= span.Start; token--)
        {
            if (article.MentionAt(token) is { Actor: not null, Form: not MentionForm.Adjective } mention)
                return mention;
        }

        return null;
    }
}
