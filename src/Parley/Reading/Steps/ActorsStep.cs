using System.Collections.Immutable;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Whom names, nominal phrases and pronouns refer to, and on whose side they stand.</summary>
public sealed class ActorsStep : IReadingStep
{
    public string Name => "actors";

    public Layers Needs => Layers.Names;

    public Layers Gives => Layers.Actors;

    public void Run(AnnotatedArticle article)
    {
        Document document = article.Document;
        if (article is not { Names: { } layer, Persons: { } book })
            throw new InvalidOperationException($"The layer {Layers.Names} is not there yet.");
        PartyEvidence.Weigh(document, layer, book, article.Offices);
        var builder = new MentionBuilder(document, layer);
        var mentions = new List<Mention>();
        builder.AddNames(mentions);
        new NominalMentions(document, layer, builder).Add(article.Offices, mentions);
        article.MainParties = NegotiatingParties.Of(document, Ordered(mentions), article.Offices);
        new JointMentions(document, layer, builder).Add(article.MainParties, mentions);
        var anaphora = new Anaphora(document, book, article.Offices, builder);
        article.Mentions = [.. Ordered(anaphora.Resolve(Ordered(mentions)))];
        article.Actors = ActorsOf(article);
    }

    /// <summary>In the order of the text; of two phrases with one head, the one that is known to mean somebody.</summary>
    private static List<Mention> Ordered(List<Mention> mentions)
    {
        var byHead = new Dictionary<int, Mention>();
        var kept = new List<Mention>(mentions.Count);
        foreach (Mention mention in mentions)
        {
            if (mention.Form != MentionForm.Nominal)
                kept.Add(mention);
            else if (!byHead.TryGetValue(mention.Head, out Mention? other) || Weight(mention) > Weight(other))
                byHead[mention.Head] = mention;
        }

        kept.AddRange(byHead.Values);
        kept.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : other.Last.CompareTo(one.Last));
        return kept;
    }

    private static int Weight(Mention mention) => mention.Members.Count > 0 ? 3 : mention.Actor?.Id is not null ? 2 : 1;

    private static ImmutableArray<ArticleActor> ActorsOf(AnnotatedArticle article)
    {
        var actors = new Dictionary<string, (ActorReference Actor, ActorKind Kind, List<string> Names)>();
        foreach (Mention mention in article.Mentions)
        {
            if (mention.Actor is not { Id: { } id } actor)
                continue;
            if (!actors.TryGetValue(id, out var known))
                actors[id] = known = (actor, KindOf(mention, id), []);
            if (mention.Party is { } party)
                article.SetParty(actor, party);
            string words = mention.Span.Of(article.Text).ReplaceLineEndings(" ");
            if (mention.Form == MentionForm.Name && !known.Names.Contains(words))
                known.Names.Add(words);
        }

        return [.. actors.Values.Select(actor => new ArticleActor(actor.Actor, actor.Kind, [.. actor.Names]))];
    }

    private static ActorKind KindOf(Mention mention, string id)
    {
        if (Gazetteer.Shipped.States.ContainsKey(id))
            return ActorKind.State;
        if (Gazetteer.Shipped.Bodies.TryGetValue(id, out GazetteerEntry? entry))
            return entry.Kind == EntryKind.Group ? ActorKind.Group : ActorKind.Body;
        return mention.Kind switch
        {
            NameKind.Person => ActorKind.Person,
            NameKind.Group => ActorKind.Group,
            _ => ActorKind.Body,
        };
    }
}
