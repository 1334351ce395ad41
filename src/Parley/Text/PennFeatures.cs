namespace Parley.Text;

/// <summary>
/// The universal features that a Penn Treebank tag and the word itself tell (Universal Dependencies, conversion table en-penn). Features
/// that need the sentence, such as the person of a verb in the plural, are left out.
/// </summary>
internal static class PennFeatures
{
    /// <summary>The features as CoNLL-U writes them, in alphabetical order; <c>_</c> if there are none.</summary>
    public static string Of(Token token) => token.Xpos switch
    {
        "NN" or "NNP" => "Number=Sing",
        "NNS" or "NNPS" => "Number=Plur",
        "VB" => "VerbForm=Inf",
        "VBD" => "Mood=Ind|Tense=Past|VerbForm=Fin",
        "VBG" => "Tense=Pres|VerbForm=Part",
        "VBN" => "Tense=Past|VerbForm=Part",
        "VBP" => "Mood=Ind|Tense=Pres|VerbForm=Fin",
        "VBZ" => "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        "MD" => "VerbForm=Fin",
        "JJ" => "Degree=Pos",
        "JJR" or "RBR" => "Degree=Cmp",
        "JJS" or "RBS" => "Degree=Sup",
        "CD" => "NumType=Card",
        "PRP" or "PRP$" => Pronoun(token.Lower, token.Xpos),
        "DT" or "PDT" => Determiner(token.Lower),
        "WP" or "WDT" => token.Relation == "det" ? "PronType=Int" : "PronType=Rel",
        "WP$" => "Poss=Yes|PronType=Int",
        "RB" when token.Lower is "not" or "n't" => "Polarity=Neg",
        _ => "_",
    };

    private static string Pronoun(string lower, string xpos)
    {
        string number = lower switch
        {
            "i" or "me" or "my" or "mine" or "myself" => "Number=Sing|Person=1",
            "we" or "us" or "our" or "ours" or "ourselves" => "Number=Plur|Person=1",
            "you" or "your" or "yours" or "yourself" or "yourselves" => "Person=2",
            "they" or "them" or "their" or "theirs" or "themselves" => "Number=Plur|Person=3",
            _ => "Number=Sing|Person=3",
        };
        if (xpos == "PRP$" || lower is "mine" or "ours" or "yours" or "theirs" or "hers")
            return $"{number}|Poss=Yes|PronType=Prs";
        if (lower.EndsWith("self", StringComparison.Ordinal) || lower.EndsWith("selves", StringComparison.Ordinal))
            return $"{number}|PronType=Prs|Reflex=Yes";
        string letterCase = lower is "i" or "he" or "she" or "we" or "they" ? "Case=Nom|" : lower is "me" or "him" or "her" or "us" or "them" ? "Case=Acc|" : "";
        return $"{letterCase}{number}|PronType=Prs";
    }

    private static string Determiner(string lower) => lower switch
    {
        "the" => "Definite=Def|PronType=Art",
        "a" or "an" => "Definite=Ind|PronType=Art",
        "this" or "that" => "Number=Sing|PronType=Dem",
        "these" or "those" => "Number=Plur|PronType=Dem",
        "no" => "PronType=Neg",
        "all" or "every" or "each" or "both" => "PronType=Tot",
        "some" or "any" => "PronType=Ind",
        _ => "_",
    };
}
