using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>A stretch of text in quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="First">First token inside or on the opening mark.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Block">The block of the layout in which it stands.</param>
/// <param name="Closed">Whether it has its closing mark; without one it ends with its sentence, or with its paragraph where the next goes on with it.</param>
internal readonly record struct Quotation(Span Span, int First, int Last, int Block, bool Closed);
