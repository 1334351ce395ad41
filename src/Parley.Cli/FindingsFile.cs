using System.Text.Json;
using Parley.Record;
using Parley.Storage;

namespace Parley.Cli;

/// <summary>Writes findings as JSON Lines, the public format.</summary>
internal static class FindingsFile
{
    /// <summary>Writes the findings of these articles; a file that is there is replaced only when all is written.</summary>
    public static void Write(string path, IRecordStore store, IReadOnlyCollection<string> articles)
    {
        var wanted = articles.ToHashSet(StringComparer.Ordinal);
        string draft = path + ".part";
        try
        {
            using (FileStream file = File.Create(draft))
            {
                foreach (Finding finding in store.Readings(wanted.Contains).SelectMany(r => r.Findings))
                {
                    using (var json = new Utf8JsonWriter(file, JsonOutput.OneLine))
                        FindingJson.Write(json, finding);
                    file.WriteByte((byte)'\n');
                }
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ParleyException(ErrorCode.OutputUnwritable, path, "The file cannot be written.", "Choose a folder that you may write to and that has room.", e);
        }
    }
}
