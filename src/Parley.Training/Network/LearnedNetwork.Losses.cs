using Parley.Text.Network;

namespace Parley.Training.Network;

internal sealed partial class LearnedNetwork
{
    /// <summary>What an error in a name counts beside one in a tag, an arc or a relation.</summary>
    private const float NameWeight = 1;

    private float LearnTags(Worker worker, IReadOnlyList<Sample> samples, ReadOnlySpan<float> top, Span<float> dTop, float scale) =>
        LearnLabels(worker, samples, "tags", TagHead, Tags, s => s.Tags, s => s.Taught?.Tags, top, dTop, scale);

    private float LearnNames(Worker worker, IReadOnlyList<Sample> samples, ReadOnlySpan<float> top, Span<float> dTop, float scale)
    {
        float error = 0;
        for (int set = 0; set < NameHeads.Length; set++)
        {
            int own = set;
            error += LearnLabels(
                worker, samples, "names", NameHeads[set], Names[set], s => s.Names.Find(n => n.Set == own).Labels,
                s => s.Taught is { } taught && own < taught.Names.Length ? taught.Names[own] : null, top, dTop, scale * NameWeight);
        }

        return error;
    }

    private float LearnLabels(
        Worker worker, IReadOnlyList<Sample> samples, string name, Dense head, int labels, Func<Sample, byte[]?> right,
        Func<Sample, SoftLabels?> taught, ReadOnlySpan<float> top, Span<float> dTop, float scale)
    {
        // Only the words whose labels are known, or taught, go through the head.
        int width = head.Outputs, columns = head.Inputs;
        List<(int Sample, int Word)> chosen = worker.Chosen;
        chosen.Clear();
        for (int s = 0; s < samples.Count; s++)
        {
            byte[]? own = right(samples[s]);
            bool isTaught = taught(samples[s]) is not null;
            for (int i = 0; (own is not null || isTaught) && i < samples[s].Length; i++)
            {
                if (isTaught || own![i] != Sample.Unknown)
                    chosen.Add((s, i));
            }
        }

        if (chosen.Count == 0)
            return 0;
        Span<float> x = worker.Room(name + ".top", chosen.Count * columns), dx = worker.Room(name + ".dtop", chosen.Count * columns);
        Span<float> scores = worker.Room(name, chosen.Count * width);
        for (int at = 0; at < chosen.Count; at++)
            top.Slice(worker.Batch.Row(chosen[at].Sample, chosen[at].Word) * columns, columns).CopyTo(x[(at * columns)..]);
        head.Forward(x, chosen.Count, scores);
        float error = 0;
        for (int at = 0; at < chosen.Count; at++)
        {
            Sample sample = samples[chosen[at].Sample];
            int word = chosen[at].Word;
            int? label = right(sample) is { } own && own[word] != Sample.Unknown ? own[word] : null;
            Span<float> score = scores.Slice(at * width, width);
            error += Loss(taught(sample), word, score[..labels], label, scale * sample.Weight);
            score[labels..].Clear();
        }

        head.Backward(worker, x, chosen.Count, scores, dx);
        for (int at = 0; at < chosen.Count; at++)
            Activations.Add(dx.Slice(at * columns, columns), dTop.Slice(worker.Batch.Row(chosen[at].Sample, chosen[at].Word) * columns, columns));
        return error;
    }

    private float Loss(SoftLabels? taught, int word, Span<float> scores, int? right, float weight) =>
        taught is null ? Elements.Loss(scores, right!.Value, weight) : taught.Loss(word, scores, right, _settings.TeachersShare, weight);

    private (float Arcs, float Relations) LearnTrees(
        Worker worker, IReadOnlyList<Sample> samples, ReadOnlySpan<float> top, Span<float> dTop, float scale)
    {
        Batch batch = worker.Batch;
        int rows = batch.Rows, arc = _settings.Arc, label = _settings.Label;
        Span<float> dependent = Vectors(worker, "arc.dependent", Dependent, top, isArc: true), head = Vectors(worker, "arc.head", Head, top, isArc: true);
        Span<float> query = worker.Room("arc.query", rows * arc);
        Between.Forward(dependent, rows, query);
        Span<float> labelDependent = Vectors(worker, "label.dependent", LabelDependent, top, isArc: false);
        Span<float> labelHead = Vectors(worker, "label.head", LabelHead, top, isArc: false);
        Span<float> dQuery = worker.Room("arc.dquery", rows * arc), dHead = worker.Room("arc.dhead", rows * arc);
        Span<float> dLabelDependent = worker.Room("label.ddependent", rows * label), dLabelHead = worker.Room("label.dhead", rows * label);
        float arcs = 0, relations = LearnRelations(worker, samples, labelDependent, labelHead, dLabelDependent, dLabelHead, scale);
        for (int s = 0; s < samples.Count; s++)
        {
            if (samples[s].Tree is not null)
                arcs += LearnArcs(worker, samples[s], s, query, head, dQuery, dHead, scale);
        }

        Span<float> dDependent = worker.Room("arc.ddependent", rows * arc);
        Between.Backward(worker, dependent, rows, dQuery, dDependent);
        Back(worker, "arc.dependent", Dependent, top, dependent, dDependent, dTop, isArc: true);
        Back(worker, "arc.head", Head, top, head, dHead, dTop, isArc: true);
        Back(worker, "label.dependent", LabelDependent, top, labelDependent, dLabelDependent, dTop, isArc: false);
        Back(worker, "label.head", LabelHead, top, labelHead, dLabelHead, dTop, isArc: false);
        return (arcs, relations);
    }

    private Span<float> Vectors(Worker worker, string name, Dense layer, ReadOnlySpan<float> top, bool isArc)
    {
        Span<float> output = worker.Room(name, worker.Batch.Rows * layer.Outputs);
        layer.Forward(top, worker.Batch.Rows, output);
        if (!isArc)
            return output;
        Activations.LeakyRectify(output);
        Span<float> mask = worker.Room(name + ".mask", output.Length);
        worker.Drop(mask, _settings.LayerDropout);
        Elements.Multiply(mask, output);
        return output;
    }

    private static void Back(
        Worker worker, string name, Dense layer, ReadOnlySpan<float> top, ReadOnlySpan<float> output, Span<float> gradient, Span<float> dTop, bool isArc)
    {
        if (isArc)
        {
            Elements.Multiply(worker.Left(name + ".mask", gradient.Length), gradient);
            Elements.LeakyRectifyBackward(output, gradient);
        }

        layer.Backward(worker, top, worker.Batch.Rows, gradient, dTop);
    }

    private float LearnArcs(
        Worker worker, Sample sample, int sentence, ReadOnlySpan<float> query, ReadOnlySpan<float> head, Span<float> dQuery, Span<float> dHead, float scale)
    {
        int arc = _settings.Arc, length = sample.Length, nodes = length + 1, padded = PackedMatrix.Padded(nodes);
        Span<float> queries = worker.Room("arcs.queries", length * arc), heads = worker.Room("arcs.heads", padded * arc), scores = worker.Room("arcs.scores", length * padded);
        RootHead.Value.CopyTo(heads);
        for (int i = 0; i < length; i++)
        {
            int row = worker.Batch.Row(sentence, i) * arc;
            query.Slice(row, arc).CopyTo(queries[(i * arc)..]);
            head.Slice(row, arc).CopyTo(heads[((i + 1) * arc)..]);
        }

        PackedMatrix factor = worker.Factor;
        factor.Resize(arc, padded);
        factor.Fill(heads, 1, arc, padded);
        MatrixProduct.Multiply(queries, arc, 1, length, factor, scores, padded, add: true);
        float error = 0;
        for (int i = 0; i < length; i++)
        {
            Span<float> own = scores.Slice(i * padded, padded);
            error += Loss(sample.Taught?.Arcs, i, own[..nodes], sample.Heads?[i], scale * sample.Weight);
            own[nodes..].Clear();
        }

        factor.Resize(padded, arc);
        factor.Fill(heads, arc, 1, arc);
        Span<float> dQueries = worker.Room("arcs.dqueries", length * arc), dHeads = worker.Room("arcs.dheads", padded * arc);
        MatrixProduct.Multiply(scores, padded, 1, length, factor, dQueries, arc, add: true);
        worker.AddProduct(scores, padded, padded, length, queries, arc, dHeads);
        Activations.Add(dHeads[..arc], RootHead.Gradients[worker.Index]);
        for (int i = 0; i < length; i++)
        {
            int row = worker.Batch.Row(sentence, i) * arc;
            Activations.Add(dQueries.Slice(i * arc, arc), dQuery.Slice(row, arc));
            Activations.Add(dHeads.Slice((i + 1) * arc, arc), dHead.Slice(row, arc));
        }

        return error;
    }

    private float LearnRelations(
        Worker worker, IReadOnlyList<Sample> samples, ReadOnlySpan<float> dependent, ReadOnlySpan<float> head,
        Span<float> dDependent, Span<float> dHead, float scale)
    {
        Batch batch = worker.Batch;
        int rows = batch.Rows, label = _settings.Label, width = RelationHead.Outputs;
        Span<float> pair = worker.Room("relation.pair", rows * label), mask = worker.Room("relation.mask", rows * label), scores = worker.Room("relation.scores", rows * width);
        dependent.CopyTo(pair);
        for (int s = 0; s < samples.Count; s++)
        {
            for (int i = 0; samples[s].Tree is { } heads && i < heads.Length; i++)
                Activations.Add(heads[i] == 0 ? RootLabel.Value : head.Slice(batch.Row(s, heads[i] - 1) * label, label), pair.Slice(batch.Row(s, i) * label, label));
        }

        Activations.Rectify(pair);
        worker.Drop(mask, _settings.LayerDropout);
        Elements.Multiply(mask, pair);
        RelationHead.Forward(pair, rows, scores);
        float error = 0;
        for (int s = 0; s < samples.Count; s++)
        {
            for (int i = 0; i < samples[s].Length; i++)
            {
                Span<float> own = scores.Slice(batch.Row(s, i) * width, width);
                if (samples[s].Tree is not null)
                    error += Loss(samples[s].Taught?.Relations, i, own[..Relations], samples[s].Relations?[i], scale * samples[s].Weight);
                else
                    own.Clear();
                own[Relations..].Clear();
            }
        }

        RelationHead.Backward(worker, pair, rows, scores, dDependent);
        Elements.Multiply(mask, dDependent);
        Elements.RectifyBackward(pair, dDependent);
        for (int s = 0; s < samples.Count; s++)
        {
            for (int i = 0; samples[s].Tree is { } heads && i < heads.Length; i++)
            {
                ReadOnlySpan<float> own = dDependent.Slice(batch.Row(s, i) * label, label);
                Activations.Add(own, heads[i] == 0 ? RootLabel.Gradients[worker.Index] : dHead.Slice(batch.Row(s, heads[i] - 1) * label, label));
            }
        }

        return error;
    }
}
