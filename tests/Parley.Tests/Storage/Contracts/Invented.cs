using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Storage.Contracts;

/// <summary>Articles about invented states, and what a reader might find in them.</summary>
internal static class Invented
{
    public const string Text = "Ruvenia offers a truce. Talmark refuses talks before May. Envoys met in Port Salen; Ada Lindqvist led Ruvenia's team.";

    /// <summary>How many findings <see cref="Long"/> gives.</summary>
    public const int LongCount = 400;

    public static readonly ActorReference Ruvenia = new("RUV", "Ruvenia");

    public static readonly ActorReference Talmark = new("TAL", "Talmark");

    public static Article Article(string id = "harbour.txt", string text = Text, string? origin = null) =>
        new() { Id = id, Text = text, Origin = origin ?? "/press/" + id };

    public static ArticleReading Reading(Article article, params IEnumerable<Finding> findings) => new(
        article, [.. findings], [new ArticleActor(Ruvenia, ActorKind.State, ["Ruvenia"]), new ArticleActor(Talmark, ActorKind.State, ["Talmark"])], 20);

    /// <summary>The whole of an article as a reading: an offer, a refusal, a meeting, each where its words stand.</summary>
    public static ArticleReading Reading(string id = "harbour.txt", string text = Text) => Read(Article(id, text));

    public static ArticleReading Read(Article article) => Reading(article, Offer(article), Refusal(article), Meeting(article, "2031-05-16"));

    /// <summary>A reading with so many findings that keeping it takes a while.</summary>
    public static ArticleReading Long(string id)
    {
        Article article = Article(id);
        return Reading(article, Enumerable.Range(1, LongCount).Select(i => Offer(article) with { Text = $"a truce of {i} days" }));
    }

    public static Position Offer(Article article, string quote = "Ruvenia offers a truce.", string issue = "ceasefire") => new()
    {
        Article = article.Id, Passages = [Passage(article, quote)], Rule = "position: offers", Party = Ruvenia, Stance = Stance.Offers,
        Issue = issue, Text = "a truce",
    };

    public static Position Refusal(Article article) => new()
    {
        Article = article.Id, Passages = [Passage(article, "Talmark refuses talks before May.")], Rule = "position: refuses", Party = Talmark,
        Stance = Stance.Refuses, Issue = "talks.schedule", Text = "talks before May",
    };

    public static Meeting Meeting(Article article, string date) => new()
    {
        Article = article.Id, Passages = [Passage(article, "Envoys met in Port Salen")], Rule = "meeting: met", Status = MeetingStatus.Held,
        Parties = [Ruvenia, Talmark], Date = EdtfDate.Parse(date), Place = "Port Salen",
    };

    public static Decision Reject(params ImmutableArray<string> targets) =>
        new(0, DecisionAction.Reject, targets, null, null, "ida", Instant.FromUtc(2031, 6, 1, 8, 30), "not in the text");

    private static Passage Passage(Article article, string quote)
    {
        int start = article.Text.IndexOf(quote, StringComparison.Ordinal);
        return Parley.Record.Passage.Cut(article.Text, start, start + quote.Length);
    }
}
