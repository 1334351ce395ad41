namespace Parley.Reading.Deadlines;

/// <summary>What makes a date or a span one on which something falls due.</summary>
/// <param name="Rule">The kind of wording.</param>
/// <param name="Token">The word that sets it off.</param>
/// <param name="Clause">The predicate of what must be done; -1 where there is none.</param>
/// <param name="Setting">The predicate that sets it: "gave", "warned"; -1 where there is none.</param>
internal readonly record struct DeadlineTrigger(string Rule, int Token, int Clause, int Setting);
