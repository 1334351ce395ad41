namespace Parley.Bench;

/// <summary>A record that is made once for a folder, with what making it told; without a folder it is gone when the benchmark is through with it.</summary>
internal sealed class KeptRecord : IDisposable
{
    private readonly TemporaryRecord? _temporary;

    /// <param name="folder">Where it is kept for the next run; null where it is not.</param>
    /// <param name="name">What it is called there.</param>
    public KeptRecord(string? folder, string name)
    {
        _temporary = folder is null ? new TemporaryRecord() : null;
        File = _temporary?.File ?? Path.GetFullPath(Path.Combine(folder!, name + ".db"));
    }

    public string File { get; }

    /// <summary>Makes the record where it is not there whole, and gives what making it told, then or now.</summary>
    /// <param name="make">Makes it at a path.</param>
    public string Made(Func<string, string> make)
    {
        // Written last, so that a record that was left half made is made anew.
        string note = File + ".made";
        if (System.IO.File.Exists(note))
            return System.IO.File.ReadAllText(note);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.Delete(File);
        string told = make(File);
        System.IO.File.WriteAllText(note, told);
        return told;
    }

    public void Dispose() => _temporary?.Dispose();
}
