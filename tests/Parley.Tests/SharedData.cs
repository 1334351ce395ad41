namespace Parley.Tests;

/// <summary>The measuring texts that lie beside a checkout in <c>../shared</c>. They are not part of the project.</summary>
public static class SharedData
{
    /// <summary>The folder; null where it is missing.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file or folder in it.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder!, .. parts]);

    private static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Parley.slnx")))
            {
                string shared = System.IO.Path.Combine(at.Parent!.FullName, "shared");
                return Directory.Exists(System.IO.Path.Combine(shared, "eval")) ? shared : null;
            }
        }

        return null;
    }
}

/// <summary>A test on the measuring texts: skipped with a message where they are missing, never in continuous integration.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Folder is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Skip = "The measuring texts in ../shared are missing beside this checkout.";
    }
}
