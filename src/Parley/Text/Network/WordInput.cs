namespace Parley.Text.Network;

/// <summary>The rows of the embedding tables that stand for a word.</summary>
/// <param name="Vector">Row of the word's vector, learned from running text alone; 0 for words that have none.</param>
/// <param name="Word">Row of the word itself; 0 for words that the treebanks lack.</param>
/// <param name="Suffix2">Row of the last two characters.</param>
/// <param name="Suffix3">Row of the last three.</param>
/// <param name="Suffix4">Row of the last four.</param>
/// <param name="Prefix3">Row of the first three.</param>
/// <param name="Shape">Row of the way it is written.</param>
/// <param name="Marks">A bit for each thing that lists of names and titles say of it.</param>
internal readonly record struct WordInput(int Vector, int Word, int Suffix2, int Suffix3, int Suffix4, int Prefix3, int Shape, uint Marks)
{
    /// <summary>How many tables there are, the marks' included.</summary>
    public const int Tables = 8;

    /// <summary>Rows of the tables after the words' and before the marks'.</summary>
    public static ReadOnlySpan<int> HashedRows => [1024, 8192, 8192, 8192, 1024];

    /// <summary>Columns of each table; their sum is a multiple of 16.</summary>
    public static ReadOnlySpan<int> Columns => [96, 64, 32, 48, 48, 48, 16, 32];

    /// <summary>How many bits <see cref="Marks"/> has.</summary>
    public const int MarkBits = 32;

    /// <summary>The row in a table other than the marks'.</summary>
    public int Row(int table) => table switch
    {
        0 => Vector,
        1 => Word,
        2 => Suffix2,
        3 => Suffix3,
        4 => Suffix4,
        5 => Prefix3,
        _ => Shape,
    };
}
