using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Joining;

/// <summary>Readings made by hand, as reading would give them: each fact rests on a sentence that the article gets with it.</summary>
internal sealed class Story
{
    public static readonly ActorReference Valdoria = new("VLD", "Valdoria");
    public static readonly ActorReference Kestria = new("KST", "Kestria");
    public static readonly ActorReference Ostmark = new("OSM", "Ostmark");

    private readonly List<ArticleTeller> _articles = [];
    private readonly List<Decision> _decisions = [];

    public ArticleTeller Article(string id, string? published = null, string? outlet = null)
    {
        var article = new ArticleTeller(id, published, outlet);
        _articles.Add(article);
        return article;
    }

    public Story Decide(DecisionAction action, params string[] targets) => Add(action, null, null, targets);

    public Story Correct(string target, string field, string? value) => Add(DecisionAction.Correct, field, value, target);

    private Story Add(DecisionAction action, string? field, string? value, params string[] targets)
    {
        _decisions.Add(new Decision(
            _decisions.Count + 1, action, [.. targets], field, value, "Ilse Brandt", Instant.FromUtc(2031, 2, 3, 10, 0), null));
        return this;
    }

    public ImmutableArray<ArticleReading> Readings => [.. _articles.Select(a => a.Reading)];

    public TalksRecord Record(string asOf = "2035-01-01") => Joiner.Join(Readings, _decisions, EdtfDate.Parse(asOf));

    /// <summary>The decisions made so far, for joining other readings.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;
}

/// <summary>One article in the making.</summary>
internal sealed class ArticleTeller(string id, string? published, string? outlet)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<ActorReference, (ActorKind Kind, List<string> Names)> _actors = [];
    private string _text = "";

    public Article Article => new()
    {
        Id = id,
        Text = _text.Length == 0 ? "." : _text,
        Outlet = outlet,
        Published = published is null ? Publication.Unknown : new Publication(EdtfDate.Parse(published), DateBasis.Given),
    };

    public ArticleReading Reading => new(
        Article,
        [.. _findings],
        [.. _actors.Select(a => new ArticleActor(a.Key, a.Value.Kind, [.. a.Value.Names]))],
        _text.Split(' ').Length);

    /// <summary>The id of the finding told last.</summary>
    public string Last => _findings[^1].Id;

    public ArticleTeller Words(string text)
    {
        _text += text + "\n\n";
        return this;
    }

    public ArticleTeller Actor(ActorReference actor, ActorKind kind, params string[] names)
    {
        _actors[actor] = (kind, [.. names]);
        return this;
    }

    public ArticleTeller Person(string name, params string[] alsoAs) => Actor(PersonCalled(name), ActorKind.Person, [name, .. alsoAs]);

    public static ActorReference PersonCalled(string name) => new(name.ToLowerInvariant().Replace(' ', '-').Replace(".", "", StringComparison.Ordinal), name);

    public ArticleTeller Met(
        string sentence, string? date, string? place, MeetingStatus status = MeetingStatus.Held, int? round = null, double? minutes = null,
        string? venue = null, ActorReference[]? parties = null, (ActorReference Party, string Head)[]? heads = null, string? outcome = null) =>
        Tell(sentence, passage => new Meeting
        {
            Article = id, Passages = [passage], Rule = "test", Parties = [.. parties ?? [Story.Valdoria, Story.Kestria]],
            Date = Date(date), Place = place, Venue = venue, Status = status, Round = round, Minutes = minutes, Outcome = outcome,
            Certainty = status == MeetingStatus.Held ? Certainty.Stated : Certainty.Planned,
            Heads = [.. (heads ?? []).Select(h => new HeadOfDelegation(h.Party, PersonCalled(h.Head)))],
        });

    public ArticleTeller Holds(
        string sentence, ActorReference party, Stance stance, string issue, string? date = null, string? condition = null,
        Certainty certainty = Certainty.Stated) =>
        Tell(sentence, passage => new Position
        {
            Article = id, Passages = [passage], Rule = "test", Party = party, Stance = stance, Issue = issue, Text = sentence,
            Date = Date(date), Condition = condition, Certainty = certainty,
        });

    public ArticleTeller Due(
        string sentence, string? due, string? condition = null, ActorReference? setter = null, ActorReference? on = null, string? span = null) =>
        Tell(sentence, passage => new Deadline
        {
            Article = id, Passages = [passage], Rule = "test", Due = Date(due), Condition = condition, Setter = setter, On = on, Span = span,
        });

    public ArticleTeller Counts(
        string sentence, double? value, string unit, string? of, Qualifier qualifier = Qualifier.Exactly, string? asOf = null,
        double? low = null, double? high = null) =>
        Tell(sentence, passage => new Figure
        {
            Article = id, Passages = [passage], Rule = "test", Value = value, Low = low, High = high, Unit = unit, Of = of,
            Qualifier = qualifier, AsOf = Date(asOf),
        });

    public ArticleTeller Says(string sentence, ActorReference speaker, string? date = null, bool direct = false) =>
        Tell(sentence, passage => new Statement
        {
            Article = id, Passages = [passage], Rule = "test", Speaker = speaker, Text = sentence, Date = Date(date), Direct = direct,
        });

    public ArticleTeller Acts(string sentence, string type, ActorReference actor, ActorReference? target = null, string? issue = null, string? date = null) =>
        Tell(sentence, passage => new Move
        {
            Article = id, Passages = [passage], Rule = "test", Type = type, Actor = actor, Target = target, Issue = issue, Date = Date(date),
        });

    public ArticleTeller HandsOver(
        string sentence, double? count, ExchangeStatus status, string? date = null, ExchangeWhat what = ExchangeWhat.Prisoners, ActorReference[]? parties = null) =>
        Tell(sentence, passage => new Exchange
        {
            Article = id, Passages = [passage], Rule = "test", What = what, Parties = [.. parties ?? [Story.Valdoria, Story.Kestria]], Count = count,
            Status = status, Date = Date(date),
        });

    public ArticleTeller Attends(string sentence, string person, AttendanceStatus status, string? date = null, string? place = null) =>
        Tell(sentence, passage => new Attendance
        {
            Article = id, Passages = [passage], Rule = "test", Person = PersonCalled(person), Status = status, Date = Date(date), Place = place,
        });

    public ArticleTeller Expects(string sentence, Likelihood likelihood, string @event, ActorReference? source = null) =>
        Tell(sentence, passage => new Forecast
        {
            Article = id, Passages = [passage], Rule = "test", Likelihood = likelihood, Event = @event, Source = source,
        });

    public ArticleTeller Serves(string sentence, string person, string title, ActorReference? body, bool former = false) =>
        Tell(sentence, passage => new Role
        {
            Article = id, Passages = [passage], Rule = "test", Person = PersonCalled(person), Title = title, Body = body, Former = former,
        });

    /// <summary>Another fact that rests on the sentence told last.</summary>
    public ArticleTeller And(Func<ArticleTeller, ArticleTeller> tell)
    {
        var aside = new ArticleTeller(id, published, outlet);
        tell(aside);
        Passage passage = _findings[^1].Passages[0];
        _findings.Add(aside._findings[^1] with { Passages = [passage] });
        return this;
    }

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);

    private ArticleTeller Tell(string sentence, Func<Passage, Finding> finding)
    {
        // Told twice in a row, one sentence says two things.
        int start = _text.EndsWith(sentence + "\n", StringComparison.Ordinal) ? _text.Length - sentence.Length - 1 : _text.Length;
        _text = _text[..start] + sentence + "\n";
        _findings.Add(finding(Passage.Cut(_text, start, start + sentence.Length)));
        return this;
    }
}
