namespace Parley.Storage;

/// <summary>What a store says of itself.</summary>
/// <param name="Location">Where the record is: a full path, or a server and database.</param>
/// <param name="Engine">The database with its version and where its library comes from.</param>
/// <param name="Migration">Number of the last migration that was applied.</param>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Decisions">How many decisions, undone ones included.</param>
/// <param name="Bytes">What it takes on the disk.</param>
/// <param name="Integrity"><c>ok</c>, or what is wrong.</param>
public sealed record StoreDescription(
    string Location, string Engine, int Migration, long Articles, long Findings, long Decisions, long Bytes, string Integrity);
