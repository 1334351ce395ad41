using Parley.Text;

namespace Parley.Names;

/// <summary>Short forms that a text gives in brackets behind a name: "Institute for Harbour Studies (IHS)".</summary>
internal static class Acronym
{
    /// <summary>The short form behind a name's last token; null if there is none.</summary>
    public static string? After(Document document, int last)
    {
        if (last + 3 >= document.Tokens.Length || document[last + 1].Form != "(" || document[last + 3].Form != ")")
            return null;
        string form = document[last + 2].Form;
        return form.Length is >= 2 and <= 8 && NamePieces.CasingOf(form) == Casing.All ? form : null;
    }
}
