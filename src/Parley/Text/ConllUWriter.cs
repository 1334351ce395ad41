using System.Globalization;

namespace Parley.Text;

/// <summary>
/// Writes CoNLL-U: form, lemma, both tags, features, head and relation; <c>SpaceAfter=No</c>, the UTF-16
/// offsets as <c>Start=</c> and <c>End=</c>, and the entity tag of a token that has one in the last column. Words written as one, such as "don't", get a
/// line for the whole token.
/// </summary>
public static class ConllUWriter
{
    /// <param name="writer">Where to write; lines end in LF.</param>
    /// <param name="document">What to write.</param>
    /// <param name="id">The document's id, for <c># newdoc</c>.</param>
    /// <param name="multiWords">The tokens that are several words, in order; null to find clitics in the text.</param>
    public static void Write(TextWriter writer, Document document, string id, IReadOnlyList<MultiWord>? multiWords = null)
    {
        IReadOnlyList<MultiWord> wholes = multiWords ?? Wholes(document);
        int whole = 0, block = -1;
        writer.Write($"# newdoc id = {id}\n");
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Block != block && block >= 0)
                writer.Write("# newpar\n");
            block = sentence.Block;
            writer.Write($"# sent_id = {id}-{sentence.Index + 1}\n# text = {OneLine(sentence.Span.In(document.Text))}\n");
            for (int i = sentence.First; i < sentence.End; i++)
            {
                while (whole < wholes.Count && wholes[whole].End <= i)
                    whole++;
                bool inside = whole < wholes.Count && wholes[whole].First <= i;
                if (inside && wholes[whole].First == i)
                    WriteWhole(writer, document, wholes[whole], sentence.First);
                WriteWord(writer, document, i, sentence, inside);
            }

            writer.Write('\n');
        }
    }

    /// <summary>The clitics with the words that they lean on.</summary>
    public static IReadOnlyList<MultiWord> Wholes(Document document)
    {
        var wholes = new List<MultiWord>();
        for (int i = 1; i < document.Tokens.Length; i++)
        {
            if (!IsClitic(document, i))
                continue;
            int first = i - 1;
            while (i + 1 < document.Tokens.Length && IsClitic(document, i + 1))
                i++;
            wholes.Add(new MultiWord(first, i + 1, document.Text[document[first].Start..document[i].End]));
        }

        return wholes;
    }

    private static bool IsClitic(Document document, int token)
    {
        Token word = document[token], before = document[token - 1];
        if (word.Start != before.End || word.Sentence != before.Sentence || !char.IsLetter(before.Form[^1]))
            return false;
        return word.Lower is "n't" or "'s" or "'re" or "'ve" or "'ll" or "'d" or "'m"
            || word.Lower == "'" && word.Xpos == "POS"
            || char.IsLetter(word.Form[0]);
    }

    private static void WriteWhole(TextWriter writer, Document document, MultiWord whole, int first)
    {
        string misc = SpaceAfter(document, whole.End - 1) ? "_" : "SpaceAfter=No";
        writer.Write($"{whole.First - first + 1}-{whole.End - first}\t{whole.Form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
    }

    private static void WriteWord(TextWriter writer, Document document, int index, Sentence sentence, bool inside)
    {
        Token token = document[index];
        int head = token.Head < 0 ? 0 : token.Head - sentence.First + 1;
        string misc = string.Create(CultureInfo.InvariantCulture, $"Start={token.Start}|End={token.End}");
        if (token.Entity is { } entity)
            misc = $"Entity={entity}|{misc}";
        if (!inside && !SpaceAfter(document, index))
            misc += "|SpaceAfter=No";
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{index - sentence.First + 1}\t{token.Form}\t{Or(token.Lemma)}\t{token.Upos}\t{Or(token.Xpos)}\t{LanguageModel.Shipped.Features(document, index)}\t{head}\t{Or(token.Relation)}\t_\t{misc}\n"));
    }

    private static bool SpaceAfter(Document document, int token) =>
        token + 1 >= document.Tokens.Length || document[token + 1].Start > document[token].End;

    private static string Or(string cell) => cell.Length == 0 ? "_" : cell;

    private static string OneLine(ReadOnlySpan<char> text)
    {
        Span<char> line = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        for (int i = 0; i < line.Length; i++)
            line[i] = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) ? ' ' : text[i];
        return line.ToString();
    }
}
