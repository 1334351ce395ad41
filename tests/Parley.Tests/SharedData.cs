namespace Parley.Tests;

/// <summary>The measuring texts that lie beside a checkout in <c>../shared</c>. They are not part of the project.</summary>
public static class SharedData
{
    private const string Missing = "The measuring texts in ../shared are missing beside this checkout.";

    /// <summary>The checkout's own folder.</summary>
    public static string Checkout { get; } = Find();

    /// <summary>The folder; null where it is missing.</summary>
    public static string? Folder { get; } =
        Directory.Exists(System.IO.Path.Combine(Checkout, "..", "shared", "eval")) ? System.IO.Path.GetFullPath(System.IO.Path.Combine(Checkout, "..", "shared")) : null;

    /// <summary>Why a test is skipped; null where it is to run. In continuous integration the texts must be there.</summary>
    public static string? Skip { get; } =
        Folder is null && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? Missing : null;

    /// <summary>A file or folder in it.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder ?? throw new DirectoryNotFoundException(Missing), .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Parley.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("The tests run from a checkout.");
    }
}

/// <summary>A test on the measuring texts: skipped with a message where they are missing, never in continuous integration.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedData.Skip;
}

/// <summary>A test on several of the measuring texts, skipped like <see cref="SharedFactAttribute"/>.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedData.Skip;
}
