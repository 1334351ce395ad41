namespace Parley.Bench;

/// <summary>Prints the findings of a folder's articles, for the scorers.</summary>
internal static class FindingsVerb
{
    public static int Run(string folder)
    {
        foreach (string line in TemporaryRecord.FindingsOf(folder, Console.Error))
            Console.Out.WriteLine(line);
        return 0;
    }
}
