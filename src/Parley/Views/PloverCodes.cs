using System.Globalization;
using Parley.Data;
using Parley.Record;

namespace Parley.Views;

/// <summary>The codes of PLOVER for an event, by its codebook (<c>Data/plover.yaml</c>).</summary>
/// <param name="Type">The root category.</param>
/// <param name="Mode">How it was done; null where that is not plain.</param>
/// <param name="Quad">The quad class, as POLECAT writes it.</param>
/// <param name="Intensity">The score between conflict and cooperation.</param>
internal sealed record PloverCodes(string Type, string? Mode, string Quad, string Intensity)
{
    private static readonly Lazy<File> Loaded = new(() => DataFile.Read<File>("plover.yaml"));

    /// <summary>The codes of an act. Who is visited is the recipient, so that one who hosts somebody is.</summary>
    public static PloverCodes Of(Move move) => move is { Type: "host", Target: not null } ? Of("host", "visit") : Of(move.Type, Loaded.Value.Modes.GetValueOrDefault(move.Type));

    /// <summary>The codes of a meeting that was held.</summary>
    public static PloverCodes Of(Meeting meeting) => Of("meet", meeting switch
    {
        { Parties.Length: > 2 } => "multilateral",
        { Host: { } host, Parties: var parties } => parties.Any(host.IsSame) ? "visit" : "third-party",
        _ => null,
    });

    private static PloverCodes Of(string type, string? mode)
    {
        string root = MoveTypes.Plover[type];
        double score = Loaded.Value.Scores.GetValueOrDefault($"{root} {mode}", Loaded.Value.Scores[root]);
        return new PloverCodes(root, mode, Words(MoveTypes.Quad(type)), score.ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static string Words(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "VERBAL COOPERATION",
        QuadClass.MaterialCooperation => "MATERIAL COOPERATION",
        QuadClass.VerbalConflict => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };

    private sealed record File
    {
        public Dictionary<string, string> Modes { get; init; } = [];

        public Dictionary<string, double> Scores { get; init; } = [];
    }
}
