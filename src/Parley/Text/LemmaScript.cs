namespace Parley.Text;

/// <summary>A way from a form to its lemma.</summary>
/// <param name="Strip">How many characters are taken off the end.</param>
/// <param name="Add">What is put on instead.</param>
/// <param name="IsTitle">Whether the lemma has a capital and then small letters, whatever the form has; words with a hyphen keep theirs.</param>
internal readonly record struct LemmaScript(int Strip, string Add, bool IsTitle = false)
{
    /// <param name="form">The form in the case that its tag gives it.</param>
    /// <param name="lower">The form in lower case.</param>
    public string Apply(string form, string lower)
    {
        if (IsTitle && !lower.Contains('-', StringComparison.Ordinal))
            form = Title(lower);
        if (Strip == 0 && Add.Length == 0)
            return form;
        return Strip <= form.Length ? string.Concat(form.AsSpan(0, form.Length - Strip), Add) : form;
    }

    /// <summary>The script that turns one into the other.</summary>
    public static LemmaScript Between(string form, string lower, string lemma)
    {
        // Lemmas in capitals, or in several, are learned word by word: no ending tells them.
        bool isName = form.Length > 0 && lemma.Length > 0 && char.IsUpper(lemma[0])
            && lemma.AsSpan(1).ContainsAnyInRange('a', 'z') && !lemma.AsSpan(1).ContainsAnyInRange('A', 'Z');
        bool isTitle = isName && (form[0] != lemma[0] || form.Length > 1 && char.IsUpper(form[^1]));
        string own = isTitle ? Title(lower) : form;
        int same = 0;
        while (same < own.Length && same < lemma.Length && own[same] == lemma[same])
            same++;
        return new LemmaScript(own.Length - same, lemma[same..], isTitle);
    }

    public static string Title(string lower) => string.Concat(lower[..1].ToUpperInvariant(), lower.AsSpan(1));
}
