using System.Text;

using Parley.Text;

namespace Parley.Names;

/// <summary>Ids of persons and of bodies without an acronym: "Volodymyr Zelensky" is <c>volodymyr-zelensky</c>.</summary>
public static class Slug
{
    /// <summary>Lower case, without accents; whatever is no letter or digit becomes one hyphen, apostrophes nothing.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’' or 'ʼ' or '.'))
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
