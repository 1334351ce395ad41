using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Whose position it is: the state, body or group behind a mention or a speaker, and the person who voices it.</summary>
internal sealed class Parties
{
    private readonly AnnotatedArticle _article;
    private readonly Dictionary<string, Mention> _byActor = [];

    public Parties(AnnotatedArticle article)
    {
        _article = article;
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
        return (mention.Party ?? mention.Actor) is { } body && IsSpecific(mention, body) && !IsMediator(body) ? [(body, null)] : [];
    }

    /// <summary>Who made a move: the person who is named, else the state or body behind the mention; nobody behind a mere "officials".</summary>
    public static IEnumerable<ActorReference> Movers(Mention mention)
    {
        if (mention.Members.Count > 0)
            return mention.Members;
        ActorReference? actor = mention.Actor is { Id: not null } ? mention.Actor : mention.Party ?? mention.Actor;
        return actor is not null && IsSpecific(mention, actor) ? [actor] : [];
    }

    /// <summary>The party of whoever makes a statement; none where it is not known.</summary>
    public IEnumerable<(ActorReference Party, ActorReference? Speaker)> Of(StatementMention statement)
    {
        if (statement.SpeakerSpan is { } span && MentionIn(span) is { } mention)
            return Of(mention);
        return statement.Speaker.Id is { } id && _byActor.TryGetValue(id, out Mention? known) ? Of(known) : [];
    }

    /// <summary>Whose view the words at a token are: the speaker's; in the article's own voice, whoever sets out terms in the sentence before them.</summary>
    public IEnumerable<(ActorReference Party, ActorReference? Speaker)> Holders(int token)
    {
        if (_article.StatementAt(token) is { } statement)
            return Of(statement);
        Sentence sentence = _article.Document.SentenceOf(token);
        foreach (Act act in ActsBefore(token, IsAnnounced(sentence) ? _article.Document.Sentences[sentence.Index - 1].First : sentence.First))
        {
            if (act is { Type: "demand", Actor: { } actor, Negated: false })
                return Of(actor);
        }

        return [];
    }

    // "Norland set out its terms --": what follows the dash or colon is what was set out.
    private bool IsAnnounced(Sentence sentence) =>
        sentence.Index > 0 && _article.Document[sentence.First - 1].Form is ":" or "--" or "—" or "–" && _article.Document.Sentences[sentence.Index - 1].Block == sentence.Block;

    /// <summary>The acts between two tokens, in the order of the text.</summary>
    public IEnumerable<Act> ActsBefore(int end, int token)
    {
        int low = 0, high = _article.Acts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_article.Acts[middle].Trigger < token)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _article.Acts.Length && _article.Acts[low].Trigger < end; low++)
            yield return _article.Acts[low];
    }

    // An unnamed group must be told apart by more than its noun: "47 senators", "European leaders", "the rebels" are, "officials" are not.
    private static bool IsSpecific(Mention mention, ActorReference actor) =>
        actor.Id is not null || (mention.Kind != NameKind.Person && (mention.Last > mention.First || FrameVocabulary.Acts.Sides.Contains(actor.Name.ToLowerInvariant())));

    // Who stands between the parties takes no position.
    private static bool IsMediator(ActorReference actor) => actor.Id is null && NameWords.Shipped.MediatingOffices.Contains(actor.Name.ToLowerInvariant().TrimEnd('s'));

    private Mention? MentionIn(Span span)
    {
        for (int token = _article.Document.TokenAt(span.End - 1); token >= 0 && token < _article.Document.Tokens.Length && _article.Document[token].Start >= span.Start; token--)
        {
            if (_article.MentionAt(token) is { Actor: not null, Form: not MentionForm.Adjective } mention)
                return mention;
        }

        return null;
    }
}
