namespace Parley.Training.Network;

/// <summary>How the network is trained.</summary>
/// <param name="Size">The width of each direction of each layer; a multiple of 16.</param>
/// <param name="Arc">The width of the vectors between which arcs are scored; a multiple of 16.</param>
/// <param name="Label">The width of the vectors from which relations are chosen; a multiple of 16.</param>
/// <param name="Epochs">How often the treebanks are gone through.</param>
/// <param name="BatchWords">Words a step, about.</param>
/// <param name="Rate">The highest step of Adam.</param>
/// <param name="WarmUp">Steps until it is reached; from there it falls in a straight line to 0.</param>
/// <param name="FirstMoment">Adam's β1.</param>
/// <param name="SecondMoment">Adam's β2.</param>
/// <param name="WeightDecay">Adam's decay of weights.</param>
/// <param name="Averaging">How much of the average of the values stays at each step.</param>
/// <param name="Clip">The longest gradient.</param>
/// <param name="InputDropout">The share of the embeddings' values that is dropped.</param>
/// <param name="LayerDropout">The share of the values between layers that is dropped.</param>
/// <param name="StateDropout">The share of the weights between the states of recurrent layers that is dropped.</param>
/// <param name="WordDropout">The share of words that are taken for unknown ones.</param>
/// <param name="TeachersShare">What teachers count where a label is known.</param>
internal sealed record NetworkSettings(
    int Size = 144,
    int Arc = 112,
    int Label = 112,
    int Epochs = 44,
    int BatchWords = 480,
    float Rate = 2e-3f,
    int WarmUp = 200,
    float FirstMoment = 0.9f,
    float SecondMoment = 0.98f,
    float WeightDecay = 0.01f,
    float Averaging = 0.998f,
    float Clip = 4,
    float InputDropout = 0.25f,
    float LayerDropout = 0.25f,
    float StateDropout = 0.1f,
    float WordDropout = 0.1f,
    float TeachersShare = 0.5f);
