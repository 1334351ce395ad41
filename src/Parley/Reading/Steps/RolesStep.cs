using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Who holds which office.</summary>
public sealed class RolesStep : IReadingStep
{
    public string Name => "roles";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var roles = new Dictionary<(string Person, string Title), Role>();
        foreach (Office office in article.Offices)
        {
            // A bare rank, "leader" and the like are no offices; but whoever leads a body or group has one in it.
            bool isOffice = office.Word.Has(TitleWord.Office) || (office.Word.Has(TitleWord.Leads) && office.Body is { Id: { } body } && Gazetteer.Shipped.State(body) is null);
            if (!isOffice)
                continue;
            foreach ((ArticlePerson person, FoundName name) in office.Holders)
                Add(article, roles, office, person, article.Document.SpanOf(Math.Min(office.Start, name.First), Math.Max(office.Last, name.Last)));
            if (office.Referent is { } referent)
                Add(article, roles, office, referent, article.Document.SpanOf(office.Start, office.Last));
        }

        article.Findings.AddRange(roles.Values.OrderBy(role => role.Passages[0].Start));
    }

    private static void Add(AnnotatedArticle article, Dictionary<(string, string), Role> roles, Office office, ArticlePerson person, Span span)
    {
        ActorReference reference = person.Reference;
        string title = office.Title.ToLowerInvariant();
        ActorReference? body = office.Body ?? office.Party ?? (office.IsFormer ? null : person.Party);
        Passage passage = article.Cut(span);
        if (roles.TryGetValue((reference.Id!, title), out Role? known))
        {
            roles[(reference.Id!, title)] = known with
            {
                Passages = [.. known.Passages.Append(passage).OrderBy(p => p.Start)],
                Body = known.Body ?? body,
            };
            return;
        }

        // What a phrase only repeats ("the minister", "the negotiator") is no further office.
        bool isEpithet = office.Holders.Count == 0;
        if (isEpithet && (roles.Keys.Any(key => key.Item1 == reference.Id) || office.Word.Has(TitleWord.Leader)))
            return;
        roles[(reference.Id!, title)] = new Role
        {
            Article = article.Article.Id,
            Passages = [passage],
            Person = reference,
            Title = office.Title,
            Body = body,
            Former = office.IsFormer,
            Rule = $"{(isEpithet ? "role.epithet" : office.Rule)}: {office.Title}",
        };
    }
}
