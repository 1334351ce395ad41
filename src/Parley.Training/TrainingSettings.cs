using System.Collections.Immutable;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>How the language model is trained.</summary>
internal sealed record TrainingSettings
{
    /// <summary>The network's settings.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>How often a word must be in the treebanks to have a row of its own.</summary>
    public int WordLeast { get; init; } = 2;

    /// <summary>How often a word must be in all texts to have a vector.</summary>
    public int VectorLeast { get; init; } = 4;

    /// <summary>How often the texts are gone through for the vectors.</summary>
    public int VectorEpochs { get; init; } = 6;

    /// <summary>Into how many parts the newswire goes, of which each epoch takes one.</summary>
    public int NewswireParts { get; init; } = 4;

    /// <summary>Seeds of the networks that teach the one that is kept; none for training without teachers.</summary>
    public ImmutableArray<int> TeacherSeeds { get; init; } = [1, 2];

    /// <summary>The teachers: wider, and learning from labels alone, so that more of them is dropped.</summary>
    public NetworkSettings Teacher { get; init; } = new(Size: 208, Epochs: 24, LayerDropout: 0.33f, StateDropout: 0.25f);

    /// <summary>Seeds of the networks that are taught first, each by the teachers and those before it, and which then teach with them.</summary>
    public ImmutableArray<int> AssistantSeeds { get; init; } = [20251120, 3, 4];

    /// <summary>The assistants: like the one that is kept.</summary>
    public NetworkSettings Assistant { get; init; } = new();

    /// <summary>Of everything that is left to chance in the network and the vectors.</summary>
    public int Seed { get; init; } = 5;

    /// <summary>Of the order in which the ends of sentences and the places of punctuation are learned.</summary>
    public int BoundarySeed { get; init; } = 20251120;

    private string Teaching => TeacherSeeds.IsEmpty
        ? $"Newswire counts for its names alone, a part in {NewswireParts} each epoch."
        : $"""
            {TeacherSeeds.Length} such networks, {Teacher.Size} wide, trained for {Teacher.Epochs} epochs with {Teacher.LayerDropout} and {Teacher.StateDropout} dropped, teach {AssistantSeeds.Length} of the size that is kept (each those before it too; {Assistant.Epochs} epochs), and all of them teach the one that is kept:
            their probabilities count {Network.TeachersShare} beside the treebanks' labels, and alone on newswire, of which each epoch takes a part in {NewswireParts}.
            """;

    /// <summary>How a model with these settings is made, for its card.</summary>
    public string Method => $"""
        Seed {Seed}. One network for tags, trees and names: embeddings (vectors of words, words, endings, beginnings, ways of writing, marks of the lists of
        names and titles in `Data/*.yaml` and of `src/Parley.Training/well-known-names.yaml`) into one linear layer with normalisation; two recurrent layers of both directions, {Network.Size} wide each way, long short-term memory
        with forget and input gate coupled; arcs by a biaffine product of vectors of {Network.Arc}, the best tree with one root; relations by a layer of {Network.Label};
        names by labels of first, middle, last and only word, the best sequence. Adam {Network.Rate}, β2 {Network.SecondMoment}, {Network.WarmUp} steps of warming up, then
        falling in a line; batches of {Network.BatchWords} words; {Network.Epochs} epochs; dropout {Network.InputDropout} on embeddings and {Network.LayerDropout} between layers, {Network.StateDropout} on recurrent weights, words {Network.WordDropout}; decay of weights {Network.WeightDecay};
        moving average {Network.Averaging}; gradients no longer than {Network.Clip}. {Teaching} Vectors of words: skip-gram with negative sampling, {VectorEpochs} epochs.
        Some sentences are given twice: as a headline, without their full stop, in small letters, or with the reported words before the verb of speech and its subject behind it.
        Tables are kept in one byte with a scale a row, other weights in two bytes. Ends of sentences, and what punctuation hangs from: linear models over hashed features. Lemmas: by word
        and tag, then by ending. Irregular forms from `src/Parley.Training/irregular-forms.yaml`.
        """;
}
