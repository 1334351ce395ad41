using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// Tells which kind of thing a phrase refers to: the entity types of GUM (Zeldes 2017). A linear model; made by <c>src/Parley.Training</c>.
/// </summary>
internal sealed class ClassModel(LinearModel weights)
{
    /// <summary>The classes; that of a phrase is one more than its place here.</summary>
    public static ReadOnlySpan<string> Names =>
        (string[])["person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"];

    /// <summary>Gives each phrase its class.</summary>
    public void Classify(Document document, List<Markable> markables)
    {
        Span<uint> keys = stackalloc uint[ClassFeatures.Count], own = stackalloc uint[ClassFeatures.Count];
        var features = new ClassFeatures(document, keys);
        int classes = Names.Length;
        foreach (Markable markable in markables)
        {
            if (markable.Form == MarkableForm.Event)
                continue;
            int count = features.Of(markable), highest = int.MinValue;
            for (int one = 0; one < classes; one++)
            {
                int sum = weights.Sum(KeysOf(keys[..count], one, own));
                if (sum > highest)
                    (highest, markable.Class) = (sum, (uint)one + 1);
            }
        }
    }

    /// <summary>Features as those of one class.</summary>
    public static ReadOnlySpan<uint> KeysOf(ReadOnlySpan<uint> features, int one, Span<uint> keys)
    {
        for (int i = 0; i < features.Length; i++)
            keys[i] = FeatureHash.Key((uint)one, features[i]);
        return keys[..features.Length];
    }

    public void Write(Stream stream) => weights.Write(stream);
}
