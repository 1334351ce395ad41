using System.Diagnostics;
using System.Globalization;

namespace Parley.Training.Network;

/// <summary>Trains the network: the same samples, settings and seed give the same weights.</summary>
/// <param name="network">What is trained.</param>
/// <param name="trees">Samples for every epoch.</param>
/// <param name="others">Samples of which each epoch takes a part in turn.</param>
/// <param name="othersParts">Into how many parts they go.</param>
/// <param name="settings">How to train.</param>
/// <param name="seed">Orders the samples, and drops values.</param>
internal sealed class NetworkTrainer(
    LearnedNetwork network, IReadOnlyList<Sample> trees, IReadOnlyList<Sample> others, int othersParts, NetworkSettings settings, int seed)
{
    /// <summary>So many batches' sentences are sorted by length at a time, so that a batch holds sentences of like length.</summary>
    private const int Pool = 24;

    private readonly Worker[] _workers = [.. Enumerable.Range(0, Parameter.Workers).Select(index => new Worker(index))];
    private int _step, _epoch;

    /// <summary>Trains all epochs that are left.</summary>
    /// <param name="report">Told the errors of each epoch.</param>
    /// <param name="checkpoint">Where the state after each epoch is kept, to go on from there after a break; null for nowhere.</param>
    /// <param name="measure">Called after each epoch, with the averaged weights in place.</param>
    public void Train(Action<string> report, string? checkpoint, Action? measure = null)
    {
        if (checkpoint is not null && File.Exists(checkpoint))
            Restore(checkpoint);
        int steps = Enumerable.Range(0, settings.Epochs).Sum(epoch => Batches(epoch).Count);
        if (_epoch == 0)
        {
            foreach (Parameter parameter in network.Parameters)
                parameter.BeginAverage();
        }

        for (; _epoch < settings.Epochs; Save(checkpoint))
        {
            var clock = Stopwatch.StartNew();
            double[] errors = new double[4];
            int words = 0;
            foreach (List<Sample> batch in Batches(_epoch))
            {
                _step++;
                float[] own = Step(batch, Rate(steps));
                for (int i = 0; i < errors.Length; i++)
                    errors[i] += own[i];
                words += batch.Sum(s => s.Length);
            }

            report(string.Create(CultureInfo.InvariantCulture, $"epoch {_epoch + 1}: {words / clock.Elapsed.TotalSeconds:N0} words/s, errors a word: tags {errors[0] / words:F3}, arcs {errors[1] / words:F3}, relations {errors[2] / words:F3}, names {errors[3] / words:F3}"));
            _epoch++;
            if (measure is null)
                continue;
            Averaged(measure);
        }
    }

    /// <summary>Calls an action with the averaged weights in place of the last ones.</summary>
    public void Averaged(Action action)
    {
        foreach (Parameter parameter in network.Parameters)
        {
            parameter.FinishAverage(_step, settings);
            parameter.Swap();
        }

        action();
        foreach (Parameter parameter in network.Parameters)
            parameter.Swap();
    }

    private float Rate(int steps) =>
        settings.Rate * Math.Min(_step / (float)settings.WarmUp, Math.Max(0, steps - _step) / (float)Math.Max(1, steps - settings.WarmUp));

    private float[] Step(List<Sample> batch, float rate)
    {
        // Sentences of like length go to different workers.
        batch.Sort((a, b) => b.Length.CompareTo(a.Length));
        var parts = new List<Sample>[_workers.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = [.. batch.Where((_, at) => at % parts.Length == i)];
        float scale = 1f / batch.Sum(s => s.Length);
        float[][] errors = new float[_workers.Length][];
        network.DropStates(new Random(unchecked(seed * 7919 + _step)));
        Parallel.For(0, _workers.Length, i =>
        {
            _workers[i].Begin(seed, _step);
            errors[i] = parts[i].Count == 0 ? new float[4] : network.Learn(_workers[i], parts[i], scale);
        });
        double[] squares = new double[network.Parameters.Count];
        Parallel.For(0, squares.Length, i => squares[i] = network.Parameters[i].Collect());
        double length = Math.Sqrt(squares.Sum());
        float shrink = length > settings.Clip ? (float)(settings.Clip / length) : 1;
        Parallel.For(0, squares.Length, i => network.Parameters[i].Update(_step, rate, shrink, settings));
        return [.. Enumerable.Range(0, 4).Select(task => errors.Sum(e => e[task]))];
    }

    private List<List<Sample>> Batches(int epoch)
    {
        var random = new Random(unchecked(seed * 31 + epoch));
        List<Sample> samples = [.. trees, .. others.Where((_, i) => i % othersParts == epoch % othersParts)];
        Shuffle(random, samples);
        var batches = new List<List<Sample>>();
        for (int first = 0; first < samples.Count;)
        {
            int end = first, words = 0;
            while (end < samples.Count && words < Pool * settings.BatchWords)
                words += samples[end++].Length;
            List<Sample> pool = samples[first..end];
            pool.Sort((a, b) => a.Length.CompareTo(b.Length));
            var batch = new List<Sample>();
            int size = 0;
            foreach (Sample sample in pool)
            {
                batch.Add(sample);
                size += sample.Length;
                if (size < settings.BatchWords)
                    continue;
                batches.Add(batch);
                (batch, size) = ([], 0);
            }

            if (batch.Count > 0)
                batches.Add(batch);
            first = end;
        }

        Shuffle(random, batches);
        return batches;
    }

    private static void Shuffle<T>(Random random, List<T> items) => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));

    private void Save(string? path)
    {
        if (path is null)
            return;
        using (var writer = new BinaryWriter(File.Create(path + ".new")))
        {
            writer.Write(seed);
            writer.Write(_epoch);
            writer.Write(_step);
            foreach (Parameter parameter in network.Parameters)
                parameter.Write(writer);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private void Restore(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadInt32() != seed)
            throw new InvalidDataException($"{path} is of a training with another seed.");
        _epoch = reader.ReadInt32();
        _step = reader.ReadInt32();
        foreach (Parameter parameter in network.Parameters)
            parameter.Read(reader);
    }
}
