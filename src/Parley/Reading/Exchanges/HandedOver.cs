using Parley.Record;

namespace Parley.Reading.Exchanges;

/// <summary>People or remains that are handed over.</summary>
/// <param name="What">What they are.</param>
/// <param name="Noun">The noun that says so, which may stand in the sentence before.</param>
/// <param name="Counted">What a number counts: the noun, or the number alone in "freed 3,000 more".</param>
internal readonly record struct HandedOver(ExchangeWhat What, int Noun, int Counted);
