using Parley.Training.Network;

namespace Parley.Training;

/// <summary>How the language model is trained.</summary>
/// <param name="Network">The network's settings.</param>
/// <param name="WordLeast">How often a word must be in the treebanks to have a row of its own.</param>
/// <param name="VectorLeast">How often a word must be in all texts to have a vector.</param>
/// <param name="VectorEpochs">How often the texts are gone through for the vectors.</param>
/// <param name="NewswireParts">Into how many parts the newswire goes, of which each epoch takes one.</param>
/// <param name="Seed">Of everything that is left to chance.</param>
internal sealed record TrainingSettings(
    NetworkSettings Network, int WordLeast = 2, int VectorLeast = 4, int VectorEpochs = 6, int NewswireParts = 8, int Seed = 20251120);
