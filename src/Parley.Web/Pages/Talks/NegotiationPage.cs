using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>One view of one negotiation.</summary>
public abstract class NegotiationPage : Page
{
    /// <exception cref="ParleyException">The record has no such negotiation on the day of the view (3001).</exception>
    protected NegotiationPage(PageRequest request)
        : base(request)
    {
        string id = request.Part("id");
        Negotiation = Snapshot.Index.Find(id).Negotiation
            ?? throw new ParleyException(ErrorCode.UnknownId, id, "It is no negotiation.", "Take one from the list of talks.");
    }

    public Negotiation Negotiation { get; }

    /// <summary>What the record says of these talks, and of no others.</summary>
    public TalksRecord Record => Snapshot.Index.OfTalks(Negotiation.Id);

    public RecordFilter Filter => new(Talks: Negotiation.Id);

    public override string Title => $"{Aspect} · {Negotiation.Name}";

    /// <summary>What of the negotiation is shown, as its tab says.</summary>
    public abstract string Aspect { get; }

    /// <summary>The address of another view of these talks.</summary>
    public string Of(string part) => Request.Link($"/talks/{Negotiation.Id}{(part.Length > 0 ? "/" + part : "")}");
}
