namespace Parley.Training.Coreference;

/// <summary>Pairs rows with columns, one to one, so that their worth together is the most there is (Kuhn 1955, Munkres 1957).</summary>
internal static class Assignment
{
    /// <returns>The sum over the pairs of the best pairing. Time grows with the cube of the larger number.</returns>
    public static double Most(int rows, int columns, Func<int, int, double> worth)
    {
        if (rows > columns)
            return Most(columns, rows, (row, column) => worth(column, row));
        var table = new double[rows + 1, columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            for (int column = 1; column <= columns; column++)
                table[row, column] = -worth(row - 1, column - 1);
        }

        double[] rowPrice = new double[rows + 1], columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1], before = new int[columns + 1];
        for (int row = 1; row <= rows; row++)
            Add(row, table, rowPrice, columnPrice, rowOf, before);
        return columnPrice[0];
    }

    // Finds the cheapest way to give one more row a column; the way may move other rows. Index 0 is nobody.
    private static void Add(int row, double[,] table, double[] rowPrice, double[] columnPrice, int[] rowOf, int[] before)
    {
        int columns = rowOf.Length - 1, at = 0;
        var least = new double[columns + 1];
        var isDone = new bool[columns + 1];
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        do
        {
            isDone[at] = true;
            int next = 0;
            double step = double.PositiveInfinity;
            for (int column = 1; column <= columns; column++)
            {
                if (isDone[column])
                    continue;
                double price = table[rowOf[at], column] - rowPrice[rowOf[at]] - columnPrice[column];
                if (price < least[column])
                    (least[column], before[column]) = (price, at);
                if (least[column] < step)
                    (step, next) = (least[column], column);
            }

            for (int column = 0; column <= columns; column++)
            {
                if (isDone[column])
                {
                    rowPrice[rowOf[column]] += step;
                    columnPrice[column] -= step;
                }
                else
                {
                    least[column] -= step;
                }
            }

            at = next;
        }
        while (rowOf[at] != 0);
        for (; at != 0; at = before[at])
            rowOf[at] = rowOf[before[at]];
    }
}
