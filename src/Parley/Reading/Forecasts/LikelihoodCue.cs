using Parley.Record;

namespace Parley.Reading.Forecasts;

/// <summary>Words that say how likely something is.</summary>
/// <param name="First">First token of the words.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Head">The token by which they hang in the tree.</param>
/// <param name="Likelihood">What they say, denials counted.</param>
/// <param name="Event">First and last token of what is spoken of.</param>
/// <param name="Holder">Head of the phrase that names whose expectation it is; -1 where the words themselves do not say.</param>
/// <param name="Strength">Of several cues in one clause, the strongest speaks.</param>
/// <param name="Rule">The rule's name.</param>
internal readonly record struct LikelihoodCue(
    int First, int Last, int Head, Likelihood Likelihood, (int First, int Last) Event, int Holder, int Strength, string Rule);
