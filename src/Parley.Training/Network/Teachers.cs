using System.Collections.Immutable;
using Parley.Text;
using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>
/// Models that teach another one: what they think together of each sentence is kept with it (distillation of an ensemble, Hinton, Vinyals
/// and Dean 2015; for parsing Kuncoro et al. 2016).
/// </summary>
internal sealed class Teachers
{
    private readonly List<Teacher> _teachers;
    private readonly int _tags, _relations;
    private readonly ImmutableArray<NameLabels> _names;

    /// <param name="models">The models.</param>
    /// <param name="tags">The pupil's tags.</param>
    /// <param name="relations">The pupil's relations.</param>
    /// <param name="names">The pupil's sets of names; the first ones are the teachers'.</param>
    public Teachers(IEnumerable<ModelFile> models, ImmutableArray<Tag> tags, ImmutableArray<string> relations, ImmutableArray<NameLabels> names)
    {
        (_tags, _relations) = (tags.Length, relations.Length);
        _teachers = [.. models.Select(model => new Teacher(
            new Vocabulary(model.Words.ToTable(), new PhraseMarks(model.Phrases.ToTable())),
            new ParserNetwork(model.Network, model.Tags.Length, model.Relations, model.Names),
            [.. model.Tags.Select(tag => tags.IndexOf(tag))],
            [.. model.Relations.Select(relation => relations.IndexOf(relation))]))];
        _names = [.. names.Take(_teachers[0].Network.Names.Length)];
    }

    /// <summary>Asks the teachers about every sentence; one without a tree takes theirs.</summary>
    public void Teach(IReadOnlyList<Sample> samples) =>
        Parallel.For(0, Parameter.Workers, worker =>
        {
            var rooms = _teachers.ConvertAll(_ => new Workspace());
            for (int i = worker; i < samples.Count; i += Parameter.Workers)
                Teach(rooms, samples[i]);
        });

    private void Teach(List<Workspace> rooms, Sample sample)
    {
        int length = sample.Length, nodes = length + 1;
        (int, int)[] sentence = [(0, length)];
        var inputs = new WordInput[length];
        float[] tags = new float[length * _tags], arcs = new float[length * nodes], relations = new float[length * _relations];
        float[][] names = [.. _names.Select(set => new float[length * set.Count])];
        for (int t = 0; t < _teachers.Count; t++)
        {
            Teacher teacher = _teachers[t];
            teacher.Vocabulary.Describe(sample.Words, inputs);
            teacher.Network.Score(rooms[t], inputs, sentence);
            ReadOnlySpan<float> scores = teacher.Network.ArcScores(rooms[t], 0, length, out int stride);
            for (int i = 0; i < length; i++)
            {
                Add(teacher.Network.TagScores(rooms[t], i), teacher.Tags, tags.AsSpan(i * _tags, _tags));
                Add(scores.Slice(i * stride, nodes), null, arcs.AsSpan(i * nodes, nodes));
                for (int set = 0; set < names.Length; set++)
                    Add(teacher.Network.NameScores(rooms[t], i, set), null, names[set].AsSpan(i * _names[set].Count, _names[set].Count));
            }
        }

        int[] heads = Heads(sample, arcs, nodes);
        for (int t = 0; t < _teachers.Count; t++)
        {
            ParserNetwork network = _teachers[t].Network;
            ReadOnlySpan<float> scores = network.RelationScores(rooms[t], sentence, heads);
            for (int i = 0; i < length; i++)
                Add(scores.Slice(i * network.RelationStride, _teachers[t].Relations.Length), _teachers[t].Relations, relations.AsSpan(i * _relations, _relations));
        }

        sample.Taught = new Taught(
            Soft(tags, length), Soft(arcs, length), Soft(relations, length), [.. names.Select(set => Soft(set, length))], [.. heads.Select(head => (byte)(head + 1))]);
    }

    /// <summary>The heads of the sentence's own tree, or of the best tree that the teachers see.</summary>
    private static int[] Heads(Sample sample, float[] arcs, int nodes)
    {
        if (sample.Heads is { } known)
            return [.. known.Select(head => head - 1)];
        int[] heads = new int[sample.Length];
        SpanningTree.Find([.. arcs.Select(share => MathF.Log(share + 1e-9f))], nodes, heads);
        return heads;
    }

    private static SoftLabels Soft(float[] shares, int length)
    {
        var soft = new SoftLabels(length);
        for (int i = 0; i < length; i++)
            soft.Set(i, shares.AsSpan(i * (shares.Length / length), shares.Length / length));
        return soft;
    }

    /// <summary>Adds the probabilities that scores stand for, each at the pupil's place of the label.</summary>
    private static void Add(ReadOnlySpan<float> scores, int[]? places, Span<float> sum)
    {
        float most = float.NegativeInfinity, all = 0;
        foreach (float score in scores)
            most = Math.Max(most, score);
        foreach (float score in scores)
            all += MathF.Exp(score - most);
        for (int i = 0; i < scores.Length; i++)
        {
            int place = places is null ? i : places[i];
            if (place >= 0)
                sum[place] += MathF.Exp(scores[i] - most) / all;
        }
    }

    private sealed record Teacher(Vocabulary Vocabulary, ParserNetwork Network, int[] Tags, int[] Relations);
}

/// <summary>What teachers think of a sentence.</summary>
/// <param name="Tags">Its tags.</param>
/// <param name="Arcs">Its words' heads: 0 for the root.</param>
/// <param name="Relations">Its words' relations under <paramref name="Heads"/>.</param>
/// <param name="Names">Its labels in the sets of names that the model ships.</param>
/// <param name="Heads">Its tree, or the teachers' where it has none.</param>
internal sealed record Taught(SoftLabels Tags, SoftLabels Arcs, SoftLabels Relations, SoftLabels[] Names, byte[] Heads);
