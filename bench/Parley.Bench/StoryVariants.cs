using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Parley.Articles;
using Parley.Reading;

namespace Parley.Bench;

/// <summary>
/// Makes as many articles as are wanted of stories that are told by a hundred articles each, the same ones every time. A story has states,
/// people, months, years and numbers of its own; each of its articles tells some of the sentences of the samples with these, and one
/// in five reprints another. What they say makes no sense.
/// </summary>
internal sealed class StoryVariants
{
    private const int Articles = 100, Sentences = 12, Reprints = 5, Days = 60;

    private static readonly string[] Outlets = ["Strait Herald", "Continental Wire", "Morning Ledger", "Harbour Post", "Northern Courier", "Evening Dispatch"];

    private readonly List<string> _sentences = [];
    private readonly HashSet<string> _people = [];

    /// <param name="folder">A folder of articles.</param>
    public StoryVariants(string folder)
    {
        var reader = new ArticleReader();
        foreach (Article article in ArticleSource.Read([folder], Stream.Null).Where(i => i.IsArticle).Select(i => i.Article!))
        {
            _people.UnionWith(Variants.People(reader, article));
            _sentences.AddRange(reader.Annotate(article, Layers.Language).Document.Sentences
                .Select(s => s.Span.Of(article.Text).ReplaceLineEndings(" ")).Where(s => s.EndsWith('.') && s.Length > 50));
        }
    }

    /// <summary>The article of a number: a file's name and its text.</summary>
    public (string Name, string Text) Make(int number)
    {
        (int story, int place) = (number / Articles, number % Articles);
        bool isReprint = place > 0 && place % Reprints == 0;
        var own = new Random(number);
        var told = new Random(isReprint ? number - 1 : number);
        int[] chosen = [.. Enumerable.Range(0, _sentences.Count)];
        told.Shuffle(chosen);
        var ofStory = new Random(-1 - story);
        Dictionary<string, string> words = Variants.Words(_people, ofStory);
        int years = ofStory.Next(-25, 4);
        LocalDate published = new LocalDate(2025, 5, 10).PlusYears(years).PlusDays(told.Next(Days) + (isReprint ? 1 : 0));
        var made = new StringBuilder(2048);
        made.Append(CultureInfo.InvariantCulture, $"---\noutlet: {Outlets[own.Next(Outlets.Length)]}\npublished: {LocalDatePattern.Iso.Format(published)}\n---\n");
        foreach (int sentence in chosen.Take(Sentences - (isReprint ? 1 : 0)))
        {
            Variants.Append(made, _sentences[sentence], words, years, new Random((story * 1000) + sentence));
            made.Append('\n');
        }

        return (string.Create(CultureInfo.InvariantCulture, $"{number:000000}.md"), made.ToString());
    }
}
