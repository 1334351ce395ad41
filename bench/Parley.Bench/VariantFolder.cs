namespace Parley.Bench;

/// <summary>A folder of made articles, which is gone when the benchmark is through with it.</summary>
internal sealed class VariantFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-variants-");

    public VariantFolder(int count)
        : this(Enumerable.Range(0, count).Select(new Variants(Repository.PathOf("samples", "istanbul")).Make))
    {
    }

    /// <param name="files">Names and texts.</param>
    public VariantFolder(IEnumerable<(string Name, string Text)> files) => Write(Path, files);

    public string Path => _folder.FullName;

    public static void Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in files)
            File.WriteAllText(System.IO.Path.Combine(folder, name), text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
