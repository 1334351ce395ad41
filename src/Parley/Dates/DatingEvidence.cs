using Parley.Text;

namespace Parley.Dates;

/// <summary>One sign of when a text was written.</summary>
/// <param name="Days">The days on which it can have been written, by this sign alone.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Span">The words of the text.</param>
internal sealed record DatingEvidence(DaySet Days, string Reason, Span Span);
