using System.Collections.Immutable;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Pages.Talks;

/// <summary>Issues by parties, each cell the latest stance with its history behind it.</summary>
public sealed class MatrixPage : NegotiationPage
{
    public MatrixPage(PageRequest request)
        : base(request)
    {
        Matrix = Snapshot.Once((nameof(MatrixPage), Negotiation.Id), () => PositionMatrix.Of(Record, Negotiation));
    }

    public PositionMatrix Matrix { get; }

    public override string Aspect => "Positions";

    public override Type View => typeof(Matrix);

    public override ImmutableArray<string> Columns => ["issue", "party", "date", "stance", "text", "condition", "change", "articles"];

    public override IEnumerable<ViewRow> Rows =>
        from row in Matrix.Issues
        from entry in row.Cells.OfType<PositionEntry>()
        select new ViewRow(entry.Id, () => Cells(entry), entry);

    private static ImmutableArray<string> Cells(PositionEntry entry)
    {
        PositionStep now = entry.History[^1];
        return
        [
            entry.Issue, entry.Party.Name, now.Date?.ToString() ?? "", Labels.Code(now.Stance), now.Text, now.Condition ?? "", Labels.Code(now.Change),
            Labels.Number(entry.Articles.Length),
        ];
    }
}
