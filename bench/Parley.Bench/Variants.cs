using System.Globalization;
using System.Text;
using Parley.Articles;
using Parley.Names;
using Parley.Reading;

namespace Parley.Bench;

/// <summary>
/// Makes as many different articles of a few as are wanted, the same ones every time: other states, people, months, years and
/// numbers, and the sentences of a paragraph in another order. They are as long and as dense as the ones they are made of; what
/// they say makes no sense.
/// </summary>
internal sealed class Variants
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Syllables =
        ["ba", "ren", "do", "mar", "vi", "kol", "sa", "tin", "or", "lem", "ga", "ris", "fen", "ul", "ny", "pas", "hel", "mi", "zo", "dar"];

    // States with one-word names, whose forms can be exchanged word by word.
    private static readonly GazetteerState[] States =
    [
        .. Gazetteer.Shipped.States.Values
            .Where(s => !s.IsPast && s.Adjectives.Count > 0 && s.Capitals.Count > 0 && IsWord(s.Reference.Name) && IsWord(s.Adjectives[0]) && IsWord(s.Capitals[0]))
            .OrderBy(s => s.Reference.Id, StringComparer.Ordinal),
    ];

    private readonly List<(string Name, string Text, HashSet<string> People)> _originals = [];

    /// <param name="folder">A folder of articles.</param>
    public Variants(string folder)
    {
        var reader = new ArticleReader();
        foreach (SourceResult input in ArticleSource.Read([folder], Stream.Null).Where(i => i.IsArticle))
            _originals.Add((input.Article!.Id, File.ReadAllText(input.Article.Origin), People(reader, input.Article)));
    }

    /// <summary>The parts of the names of people in an article.</summary>
    public static HashSet<string> People(ArticleReader reader, Article article) =>
    [
        .. reader.Annotate(article, Layers.Actors).Mentions.Where(m => m is { Kind: NameKind.Person, Form: MentionForm.Name })
            .SelectMany(m => m.Span.Of(article.Text).Split(' ', '-')).Where(w => w.Length > 2 && char.IsUpper(w[0])),
    ];

    /// <summary>The variant of a number: a file's name and its text.</summary>
    public (string Name, string Text) Make(int number)
    {
        (string name, string text, HashSet<string> people) = _originals[number % _originals.Count];
        var random = new Random(number);
        Dictionary<string, string> words = Words(people, random);
        int years = random.Next(-25, 4);
        var made = new StringBuilder(text.Length + 64);
        foreach (string line in text.Split('\n'))
            Append(made, Shuffled(line, random), words, years, random);
        return (string.Create(CultureInfo.InvariantCulture, $"{number:00000}-{name}"), made.ToString());
    }

    /// <summary>Another word for each word that stands for somebody, somewhere or a month.</summary>
    /// <param name="people">The parts of people's names.</param>
    /// <param name="random">Where the others come from.</param>
    public static Dictionary<string, string> Words(HashSet<string> people, Random random)
    {
        var words = new Dictionary<string, string>();
        int states = random.Next(States.Length), months = random.Next(Months.Length);
        for (int i = 0; i < States.Length; i++)
        {
            GazetteerState from = States[i], to = States[(i + states) % States.Length];
            words[from.Reference.Name] = to.Reference.Name;
            words[from.Adjectives[0]] = to.Adjectives[0];
            words[from.Capitals[0]] = to.Capitals[0];
        }

        for (int i = 0; i < Months.Length; i++)
            words[Months[i]] = Months[(i + months) % Months.Length];
        foreach (string name in people.Order(StringComparer.Ordinal))
        {
            string made = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            words[name] = char.ToUpperInvariant(made[0]) + made[1..];
        }

        return words;
    }

    // The first sentence stays, with the markup before it, and the markup at the end of the line.
    private static string Shuffled(string line, Random random)
    {
        int end = line.EndsWith('>') ? line.LastIndexOf("</", StringComparison.Ordinal) : line.Length;
        string[] sentences = line[..Math.Max(end, 0)].Split(". ");
        if (sentences.Length < 3)
            return line;
        string last = sentences[^1];
        sentences[^1] = last.TrimEnd('.');
        random.Shuffle(sentences.AsSpan(1));
        return string.Join(". ", sentences) + (last.EndsWith('.') ? "." : "") + line[end..];
    }

    /// <summary>Appends a line with other words, numbers and years.</summary>
    public static void Append(StringBuilder made, string line, Dictionary<string, string> words, int years, Random random)
    {
        int at = 0;
        while (at < line.Length)
        {
            int end = at + 1;
            if (char.IsLetter(line[at]))
            {
                while (end < line.Length && char.IsLetter(line[end]))
                    end++;
                string word = line[at..end];
                made.Append(words.GetValueOrDefault(word, word));
            }
            else if (char.IsAsciiDigit(line[at]))
            {
                while (end < line.Length && char.IsAsciiDigit(line[end]))
                    end++;
                made.Append(Number(line[at..end], line, at, end, years, random));
            }
            else
            {
                made.Append(line[at]);
            }

            at = end;
        }

        made.Append('\n');
    }

    private static string Number(string digits, string line, int at, int end, int years, Random random)
    {
        if (digits.Length > 4 || digits[0] == '0')
            return digits;
        int value = int.Parse(digits, CultureInfo.InvariantCulture);
        if (value is >= 1900 and < 2100)
            return (value + years).ToString(CultureInfo.InvariantCulture);
        // Parts of dates and of numbers with separators stay, so that each is still one.
        bool isPart = (at > 0 && line[at - 1] is '-' or ',' or '.' or ':' or 'T') || (end < line.Length - 1 && line[end] is '-' or ',' or '.' or ':' && char.IsAsciiDigit(line[end + 1]));
        if (isPart || value < 2)
            return digits;
        return value <= 31
            ? random.Next(2, 29).ToString(CultureInfo.InvariantCulture)
            : random.Next(value / 2, value * 2).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsWord(string text) => text.All(char.IsLetter);
}
