using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>A matrix that is learned, with a gradient for each worker. Rows that no word of a batch uses are left alone where it is sparse.</summary>
internal sealed class Parameter
{
    public const int Workers = 2;

    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;
    private readonly float[] _mean, _square, _average;
    private readonly int[] _steps;
    private PackedMatrix? _packed, _turned;
    private float[]? _dropped;
    private bool _isDropped;

    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns, a multiple of 16 unless the parameter is sparse or a row.</param>
    /// <param name="isSparse">Whether it is a table of which a batch uses some rows.</param>
    public Parameter(int rows, int columns, bool isSparse = false)
    {
        (Rows, Columns, IsSparse) = (rows, columns, isSparse);
        Value = new float[rows * columns];
        Gradients = [.. Enumerable.Range(0, Workers).Select(_ => new float[rows * columns])];
        _mean = new float[rows * columns];
        _square = new float[rows * columns];
        _average = new float[rows * columns];
        _touched = [.. Enumerable.Range(0, Workers).Select(_ => new List<int>())];
        _isTouched = [.. Enumerable.Range(0, Workers).Select(_ => isSparse ? new bool[rows] : [])];
        _steps = isSparse ? new int[rows] : [];
    }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsSparse { get; }

    public float[] Value { get; private set; }

    /// <summary>One a worker, added up when the batch is done.</summary>
    public float[][] Gradients { get; }

    /// <summary>The moving average of the values, which is what the model keeps.</summary>
    public float[] Average => _average;

    /// <summary>The values as the right factor of a product.</summary>
    public PackedMatrix Packed => _packed ??= Pack(false);

    /// <summary>The transposed values as the right factor of a product.</summary>
    public PackedMatrix Turned => _turned ??= Pack(true);

    /// <summary>Starts with evenly distributed values between plus and minus a limit.</summary>
    public Parameter Even(Random random, float limit)
    {
        for (int i = 0; i < Value.Length; i++)
            Value[i] = (random.NextSingle() * 2 - 1) * limit;
        return this;
    }

    /// <summary>Starts with the limit of Glorot and Bengio (2010).</summary>
    public Parameter Glorot(Random random) => Even(random, MathF.Sqrt(6f / (Rows + Columns)));

    /// <summary>Starts with one value everywhere.</summary>
    public Parameter Constant(float value)
    {
        Array.Fill(Value, value);
        return this;
    }

    /// <summary>Gives one element another value.</summary>
    public void Change(int index, float value)
    {
        Value[index] = value;
        _packed = _turned = null;
    }

    /// <summary>
    /// Drops a share of the values until the next <see cref="Update(int, float, float, NetworkSettings)"/> and scales the others up
    /// (DropConnect, Wan et al. 2013; on recurrent weights Merity, Keskar and Socher 2018).
    /// </summary>
    public void Drop(Random random, float share)
    {
        byte[] chances = new byte[Value.Length];
        random.NextBytes(chances);
        byte least = (byte)(share * 256);
        float kept = 256f / (256 - least);
        _dropped ??= new float[Value.Length];
        for (int i = 0; i < chances.Length; i++)
            _dropped[i] = chances[i] < least ? 0 : kept;
        _packed = _turned = null;
        _isDropped = true;
    }

    public void BeginAverage() => Value.CopyTo(_average, 0);

    /// <summary>Puts a worker's gradient of a row on the list.</summary>
    public Span<float> Touch(int worker, int row)
    {
        if (!_isTouched[worker][row])
        {
            _isTouched[worker][row] = true;
            _touched[worker].Add(row);
        }

        return Gradients[worker].AsSpan(row * Columns, Columns);
    }

    /// <summary>Adds the workers' gradients up in the first one's, and gives the sum of their squares.</summary>
    public double Collect()
    {
        double sum = 0;
        if (!IsSparse)
            return Collect(0, Value.Length);
        for (int worker = 1; worker < Workers; worker++)
        {
            foreach (int row in _touched[worker])
            {
                Touch(0, row);
                _isTouched[worker][row] = false;
            }

            _touched[worker].Clear();
        }

        foreach (int row in _touched[0])
            sum += Collect(row * Columns, Columns);
        return sum;
    }

    /// <summary>One step of Adam (Kingma and Ba 2015) with decay of the weights (Loshchilov and Hutter 2019); clears the gradients.</summary>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="rate">How far to go.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="settings">The rest.</param>
    public void Update(int step, float rate, float scale, NetworkSettings settings)
    {
        if (IsSparse)
        {
            foreach (int row in _touched[0])
            {
                float kept = MathF.Pow(settings.Averaging, step - 1 - _steps[row]);
                CatchUp(row, kept);
                _steps[row] = step;
                Update(row * Columns, Columns, step, rate, scale, 0, settings);
                _isTouched[0][row] = false;
            }

            _touched[0].Clear();
        }
        else
        {
            Update(0, Value.Length, step, rate, scale, Rows > 1 ? settings.WeightDecay : 0, settings);
            _packed = _turned = null;
            _isDropped = false;
        }
    }

    /// <summary>Brings the average of rows that were not used up to date.</summary>
    public void FinishAverage(int step, NetworkSettings settings)
    {
        for (int row = 0; IsSparse && row < Rows; row++)
        {
            CatchUp(row, MathF.Pow(settings.Averaging, step - _steps[row]));
            _steps[row] = step;
        }
    }

    /// <summary>Swaps the values and their average, for measuring.</summary>
    public void Swap()
    {
        for (int i = 0; i < Value.Length; i++)
            (Value[i], _average[i]) = (_average[i], Value[i]);
        _packed = _turned = null;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (float[] part in new[] { Value, _mean, _square, _average })
            writer.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_steps.AsSpan()));
    }

    public void Read(BinaryReader reader)
    {
        foreach (float[] part in new[] { Value, _mean, _square, _average })
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(part.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_steps.AsSpan()));
        _packed = _turned = null;
    }

    private PackedMatrix Pack(bool turned)
    {
        var packed = turned ? new PackedMatrix(Columns, Rows) : new PackedMatrix(Rows, Columns);
        float[] values = Value;
        if (_isDropped)
        {
            values = [.. Value];
            Elements.Multiply(_dropped, values);
        }

        packed.Fill(values, turned ? 1 : Columns, turned ? Columns : 1, turned ? Rows : Columns);
        return packed;
    }

    private double Collect(int start, int count)
    {
        Span<float> sum = Gradients[0].AsSpan(start, count);
        for (int worker = 1; worker < Workers; worker++)
        {
            Span<float> own = Gradients[worker].AsSpan(start, count);
            Activations.Add(own, sum);
            own.Clear();
        }

        if (_isDropped)
            Elements.Multiply(_dropped, sum);
        Vector256<float> squares = default;
        for (int i = 0; i < count; i += 8)
        {
            var value = Vector256.Create<float>(sum.Slice(i, 8));
            squares = Vector256.FusedMultiplyAdd(value, value, squares);
        }

        return Vector256.Sum(squares);
    }

    private void CatchUp(int row, float kept)
    {
        for (int i = row * Columns; i < (row + 1) * Columns; i++)
            _average[i] = Value[i] + (_average[i] - Value[i]) * kept;
    }

    private void Update(int start, int count, int step, float rate, float scale, float decay, NetworkSettings settings)
    {
        Vector256<float> first = Vector256.Create(settings.FirstMoment), second = Vector256.Create(settings.SecondMoment);
        var averaging = Vector256.Create(Math.Min(settings.Averaging, (1f + step) / (10f + step)));
        var correctFirst = Vector256.Create(rate / (1 - MathF.Pow(settings.FirstMoment, step)));
        var correctSecond = Vector256.Create(1 / (1 - MathF.Pow(settings.SecondMoment, step)));
        Vector256<float> shrink = Vector256.Create(rate * decay), by = Vector256.Create(scale), least = Vector256.Create(1e-8f);
        ref float value = ref Value[start], gradient = ref Gradients[0][start], mean = ref _mean[start], square = ref _square[start], average = ref _average[start];
        for (nuint i = 0; i < (nuint)count; i += 8)
        {
            Vector256<float> g = Vector256.LoadUnsafe(ref gradient, i) * by, m = Vector256.LoadUnsafe(ref mean, i), s = Vector256.LoadUnsafe(ref square, i);
            Vector256<float> v = Vector256.LoadUnsafe(ref value, i), a = Vector256.LoadUnsafe(ref average, i);
            m = g + (m - g) * first;
            s = g * g + (s - g * g) * second;
            v -= m * correctFirst / (Vector256.Sqrt(s * correctSecond) + least) + shrink * v;
            a = v + (a - v) * averaging;
            Vector256<float>.Zero.StoreUnsafe(ref gradient, i);
            m.StoreUnsafe(ref mean, i);
            s.StoreUnsafe(ref square, i);
            v.StoreUnsafe(ref value, i);
            a.StoreUnsafe(ref average, i);
        }
    }
}
