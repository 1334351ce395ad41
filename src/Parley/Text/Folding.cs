using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Parley.Text;

/// <summary>
/// Puts words in a form in which spellings with and without accents, in whatever case, are the same. Its own table, because
/// the program runs without the system's normalization data.
/// </summary>
internal static class Folding
{
    // Each line: a letter, and the Latin letters that are written as it where accents are not to be had (Unicode's canonical
    // decompositions, and the stroked letters, which have none).
    private static readonly string[] Letters =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə",
        "bḃḅḇƀ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđð",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡǥ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋŋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly FrozenDictionary<char, string> Table = Letters
        .SelectMany(line => line.Skip(1).Select(letter => (letter, line[..1])))
        .Concat([('æ', "ae"), ('œ', "oe"), ('ß', "ss"), ('þ', "th")])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Lower case, accents left out: "Şanlıurfa" and "Sanliurfa" are the same.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        bool ascii = true;
        foreach (char c in text)
            ascii &= c < 128;
        if (ascii)
        {
            return string.Create(text.Length, text, static (to, from) =>
            {
                for (int i = 0; i < to.Length; i++)
                    to[i] = char.ToLowerInvariant(from[i]);
            });
        }

        var folded = new StringBuilder(text.Length + 2);
        foreach (char c in text)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            char lower = char.ToLowerInvariant(c);
            if (lower < 128 || !Table.TryGetValue(lower, out string? plain))
                folded.Append(lower);
            else
                folded.Append(plain);
        }

        return folded.ToString();
    }
}
