using Parley.Text;

namespace Parley.Training;

/// <summary>
/// A perceptron in training, with averaged weights (Collins 2002; the averaging by time stamps after Daumé 2006). A feature gets room when
/// it is first part of an update.
/// </summary>
internal sealed class AveragedPerceptron(int classes)
{
    private readonly GrowingTable _table = new();
    private Row[] _rows = new Row[1 << 12];
    private Weight[] _weights = new Weight[1 << 16];
    private History[] _histories = new History[1 << 16];
    private int _rowCount = 1;
    private int _used;
    private int _step = 1;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (uint feature in features)
        {
            int index = _table.Get(feature);
            if (index == 0)
                continue;
            Row row = _rows[index];
            foreach (Weight weight in _weights.AsSpan(row.Start, row.Count))
                scores[weight.Class] += weight.Value;
        }
    }

    /// <summary>Moves the weights of the features towards one class and away from another.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (uint feature in features)
        {
            Add(feature, right, 1);
            Add(feature, wrong, -1);
        }
    }

    /// <summary>Counts a decision: weights are averaged over decisions.</summary>
    public void Step() => _step++;

    /// <summary>The averaged weights in one byte each: their signed square roots.</summary>
    /// <param name="least">The number of updates below which a feature is left out.</param>
    /// <param name="smallest">The root of a weight below which an entry is left out.</param>
    public WeightList Quantise(int least, int smallest)
    {
        double scale = Scale();
        var keys = new List<uint>();
        var counts = new List<byte>();
        var entries = new List<ushort>();
        foreach ((uint key, int index) in _table.All().OrderBy(row => row.Key))
        {
            Row row = _rows[index];
            int updates = 0, before = entries.Count;
            for (int at = row.Start; at < row.Start + row.Count; at++)
                updates += _histories[at].Updates;
            if (updates < 2 * least)
                continue;
            for (int at = row.Start; at < row.Start + Math.Min(row.Count, byte.MaxValue); at++)
            {
                double weight = Average(at) * scale;
                var root = (sbyte)(Math.Sign(weight) * (int)Math.Round(Math.Sqrt(Math.Abs(weight))));
                if (Math.Abs(root) >= smallest)
                    entries.Add((ushort)(_weights[at].Class << 8 | (byte)root));
            }

            if (entries.Count == before)
                continue;
            keys.Add(key);
            counts.Add((byte)(entries.Count - before));
        }

        return new WeightList(classes, [.. keys], [.. counts], [.. entries]);
    }

    /// <summary>The averaged weights of the three transitions, packed.</summary>
    /// <param name="least">The number of updates below which a feature is left out.</param>
    public KeyList Pack(int least)
    {
        WeightList list = Quantise(least, 1);
        uint[] values = new uint[list.Keys.Length];
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            Span<sbyte> weights = [0, 0, 0];
            for (int end = at + list.Counts[i]; at < end; at++)
                weights[list.Entries[at] >> 8] = (sbyte)list.Entries[at];
            values[i] = TransitionWeights.Pack(weights[0], weights[1], weights[2]);
        }

        return new KeyList(list.Keys, values);
    }

    /// <summary>So that the largest weight is the largest square that one byte can stand for.</summary>
    private double Scale()
    {
        double largest = 1e-9;
        for (int row = 1; row < _rowCount; row++)
        {
            for (int at = _rows[row].Start; at < _rows[row].Start + _rows[row].Count; at++)
                largest = Math.Max(largest, Math.Abs(Average(at)));
        }

        return sbyte.MaxValue * sbyte.MaxValue / largest;
    }

    private double Average(int at) =>
        (_histories[at].Total + (double)_weights[at].Value * (_step - _histories[at].Stamp)) / _step;

    private void Add(uint feature, int label, float change)
    {
        int index = _table.Get(feature);
        if (index == 0)
        {
            index = _rowCount++;
            if (index == _rows.Length)
                Array.Resize(ref _rows, index * 2);
            _table.Set(feature, index);
        }

        int at = Find(ref _rows[index], label);
        ref History history = ref _histories[at];
        history.Total += (double)_weights[at].Value * (_step - history.Stamp);
        history.Stamp = _step;
        history.Updates++;
        _weights[at].Value += change;
    }

    /// <summary>The place of a class in a row, which is made if it is not there.</summary>
    private int Find(ref Row row, int label)
    {
        for (int at = row.Start; at < row.Start + row.Count; at++)
        {
            if (_weights[at].Class == label)
                return at;
        }

        if (row.Count == row.Room)
            Move(ref row, Math.Max(2, row.Room * 2));
        int added = row.Start + row.Count++;
        _weights[added] = new Weight { Class = label };
        _histories[added] = new History { Stamp = _step };
        return added;
    }

    private void Move(ref Row row, int room)
    {
        while (_used + room > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _histories, _weights.Length);
        }

        Array.Copy(_weights, row.Start, _weights, _used, row.Count);
        Array.Copy(_histories, row.Start, _histories, _used, row.Count);
        row.Start = _used;
        row.Room = room;
        _used += room;
    }

    /// <summary>Where the classes of a feature are: one after the other, with room for more.</summary>
    private struct Row
    {
        public int Start;
        public int Count;
        public int Room;
    }

    private struct Weight
    {
        public int Class;
        public float Value;
    }

    /// <summary>What the averaging needs to know of a weight.</summary>
    private struct History
    {
        public double Total;
        public int Stamp;
        public int Updates;
    }
}
