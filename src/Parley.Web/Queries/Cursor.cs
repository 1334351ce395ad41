using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Parley.Record;

namespace Parley.Web.Queries;

/// <summary>Where a list goes on. Whoever gets one hands it back as it is, with the same question.</summary>
/// <param name="Question">Digits of a hash of what was asked, so that a cursor is not taken for one of another list.</param>
/// <param name="AsOf">The day of the view, on which the list goes on.</param>
/// <param name="Given">How many things were given before.</param>
/// <param name="Last">Id of the last one: it is looked for where the record has changed meanwhile.</param>
internal sealed record Cursor(string Question, EdtfDate AsOf, int Given, string Last)
{
    /// <summary>Characters that a cursor can have.</summary>
    public const int Longest = 2000;

    /// <summary>The digits that stand for a question.</summary>
    public static string Of(string question) => ContentId.Of('q', 12, question);

    /// <exception cref="ParleyException">It is no cursor, or that of another list (3004).</exception>
    public static Cursor Parse(string text, string question)
    {
        string[] parts = Decoded(text).Split('\n', 4);
        if (parts.Length != 4 || !EdtfDate.TryParse(parts[1], out EdtfDate? asOf)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int given) || given == 0)
            throw Wrong("This is no cursor.", "Take the cursor from the answer before, or leave it out to begin anew.");
        return parts[0] == Of(question)
            ? new Cursor(parts[0], asOf, given, parts[3])
            : throw Wrong("This cursor belongs to another list.", "Ask with the same filters as before, or leave the cursor out to begin anew.");
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Question}\n{AsOf}\n{Given}\n{Last}")));

    /// <summary>How many of these ids come before the rest.</summary>
    /// <exception cref="ParleyException">The last one given is no longer there (3004).</exception>
    public int Skip(IReadOnlyList<string> ids)
    {
        for (int away = 0; away <= ids.Count; away++)
        {
            if (IsLast(Given - 1 - away))
                return Given - away;
            if (IsLast(Given - 1 + away))
                return Given + away;
        }

        throw Wrong("The record has changed, and the list no longer has what was given last.", "Leave the cursor out to begin anew.");

        bool IsLast(int at) => at >= 0 && at < ids.Count && ids[at] == Last;
    }

    private static string Decoded(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
            return "";
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
    }

    private static ParleyException Wrong(string what, string remedy) => new(ErrorCode.WrongValue, "cursor", what, remedy);
}
