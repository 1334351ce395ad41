namespace Parley.Articles;

/// <summary>The files below a folder.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// All files that are not hidden, folder by folder in ordinal order of names; links to folders are not followed, so that a loop
    /// ends. A folder that cannot be opened gives an error in its place.
    /// </summary>
    public static IEnumerable<(string Path, ParleyException? Error)> Files(string folder)
    {
        var open = new Stack<FileSystemInfo>();
        open.Push(new DirectoryInfo(folder));
        while (open.TryPop(out FileSystemInfo? next))
        {
            if (next is not DirectoryInfo inner)
            {
                yield return (next.FullName, null);
                continue;
            }

            FileSystemInfo[] entries = [];
            ParleyException? error = null;
            try
            {
                entries = inner.GetFileSystemInfos();
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                error = new ParleyException(
                    ErrorCode.InputUnreadable, inner.FullName, $"The folder cannot be opened: {closed.Message.TrimEnd('.')}.",
                    "Check its permissions.", closed);
            }

            if (error is not null)
                yield return (inner.FullName, error);
            Array.Sort(entries, (left, right) => string.CompareOrdinal(right.Name, left.Name));
            foreach (FileSystemInfo entry in entries)
            {
                bool isLink = entry is DirectoryInfo && entry.LinkTarget is not null;
                if (!isLink && !entry.Name.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.Hidden))
                    open.Push(entry);
            }
        }
    }
}
