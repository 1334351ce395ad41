namespace Parley.Bench;

/// <summary>A folder of variants of the samples, which is gone when the benchmark is through with it.</summary>
internal sealed class VariantFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-variants-");

    public VariantFolder(int count) => SpeedVerb.WriteVariants(Path, count);

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
