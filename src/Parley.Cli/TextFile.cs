using System.Text;

namespace Parley.Cli;

/// <summary>Files that people write, and that the program writes for them.</summary>
internal static class TextFile
{
    /// <exception cref="ParleyException"><see cref="ErrorCode.InputNotFound"/>, <see cref="ErrorCode.InputUnreadable"/>.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ParleyException(ErrorCode.InputNotFound, path, "There is no such file.", "Check the path.", missing);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ParleyException(ErrorCode.InputUnreadable, path, "The file cannot be read.", "Check its permissions.", closed);
        }
    }

    /// <exception cref="ParleyException"><see cref="ErrorCode.OutputUnwritable"/>.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ParleyException(ErrorCode.OutputUnwritable, path, "The file cannot be written.", "Choose a folder that you may write to.", closed);
        }
    }
}
