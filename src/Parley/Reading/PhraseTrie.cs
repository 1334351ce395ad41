using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// Phrases of dictionary forms, found in a document by lemma or by form. A hyphen counts as a space in phrases and in the text,
/// so that "cease-fire" is found however it was tokenized. Thread-safe once filled.
/// </summary>
internal sealed class PhraseTrie
{
    private readonly Node _root = new();

    /// <summary>How many phrases it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase in lower case and gives its number; the same phrase always has the same one.</summary>
    public int Add(string phrase)
    {
        Node at = _root;
        foreach (string word in phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!at.Next.TryGetValue(word, out Node? next))
                at.Next[word] = next = new Node { Depth = at.Depth + 1 };
            at = next;
        }

        if (at.Phrase < 0)
            at.Phrase = Count++;
        return at.Phrase;
    }

    /// <summary>The number of the longest phrase that starts with a token and goes no further than another; -1 if none does.</summary>
    /// <param name="document">The text.</param>
    /// <param name="first">The token with which it must start.</param>
    /// <param name="last">The last token that it may use.</param>
    /// <param name="end">Its last token.</param>
    public int Match(Document document, int first, int last, out int end)
    {
        int found = -1;
        end = first;
        Follow(_root, document, first, last, ref found, ref end);
        return found;
    }

    // A word may go on as its lemma and as its form ("arm" and "arms"); the depth is that of the longest phrase.
    private static void Follow(Node at, Document document, int token, int last, ref int found, ref int end)
    {
        if (token > last || at.Next.Count == 0)
            return;
        ref readonly Token word = ref document[token];
        if (word.Form == "-" && at.Depth > 0 && document[token - 1].Form != "-")
        {
            Follow(at, document, token + 1, last, ref found, ref end);
            return;
        }

        Node? byForm = at.Next.GetValueOrDefault(word.Lower) ?? Parts(at, word.Lower);
        if (byForm is not null)
            Reach(byForm, document, token, last, ref found, ref end);
        Node? byLemma = at.Next.GetValueOrDefault(LowerLemma(word));
        if (byLemma is not null && byLemma != byForm)
            Reach(byLemma, document, token, last, ref found, ref end);
    }

    private static void Reach(Node node, Document document, int token, int last, ref int found, ref int end)
    {
        if (node.Phrase >= 0 && (found < 0 || token > end))
            (found, end) = (node.Phrase, token);
        Follow(node, document, token + 1, last, ref found, ref end);
    }

    private static string LowerLemma(in Token word) =>
        word.Lemma.Length > 0 && char.IsUpper(word.Lemma[0]) ? word.Lemma.ToLowerInvariant() : word.Lemma;

    private static Node? Parts(Node at, string hyphenated)
    {
        if (hyphenated.Length < 3 || !hyphenated.Contains('-', StringComparison.Ordinal))
            return null;
        Node? node = at;
        foreach (Range part in hyphenated.AsSpan().Split('-'))
        {
            string word = hyphenated[part];
            if (word.Length > 0 && !node.Next.TryGetValue(word, out node))
                return null;
        }

        return node;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public int Phrase { get; set; } = -1;

        public int Depth { get; init; }
    }
}
