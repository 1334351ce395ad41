using Parley.Text.Network;

namespace Parley.Training.Network;

internal sealed partial class LearnedNetwork
{
    /// <summary>The weights as the model's file keeps them.</summary>
    /// <param name="sets">How many sets of names are kept.</param>
    public NetworkWeights Weights(int sets) => new()
    {
        Tables = [.. Input.Tables.Select(Of)],
        Input = Of(Input.Linear),
        Normalisation = new Tensor(2, Input.Size, [.. Input.Gain.Value, .. Input.Bias.Value]),
        Layers = [.. Layers.SelectMany(layer => layer).Select(r => new RecurrentWeights(Of(r.Input), Of(r.State), Of(r.Bias)))],
        Dependent = Of(Dependent),
        Head = Of(Head),
        Between = Of(Between),
        LabelDependent = Of(LabelDependent),
        LabelHead = Of(LabelHead),
        Roots = [Of(RootHead), Of(RootLabel)],
        Relations = Of(RelationHead),
        Tags = Of(TagHead),
        Names = [.. NameHeads.Take(sets).Select(Of)],
    };

    private static Tensor Of(Parameter parameter) => new(parameter.Rows, parameter.Columns, [.. parameter.Value]);

    private static DenseWeights Of(Dense dense) => new(Of(dense.Weights), Of(dense.Bias));
}
