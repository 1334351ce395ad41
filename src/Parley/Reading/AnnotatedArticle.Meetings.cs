using System.Globalization;
using Parley.Articles;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Text;

namespace Parley.Reading;

/// <content>The meetings that an article tells of.</content>
public sealed partial class AnnotatedArticle
{
    // "San Pedro Alto" has three.
    private const int MostWords = 3;

    private int _lead = -1;

    /// <summary>The mentions of each meeting, as the step of meetings joined them.</summary>
    internal IReadOnlyList<MeetingChain> Meetings { get; set; } = [];

    /// <summary>The one city or town from which the dateline says that the report was filed; null where it names none, or two.</summary>
    internal string? FiledFrom
    {
        get
        {
            string? city = null;
            foreach (string place in Bylined().Concat(Datelined()))
            {
                if (city is not null && place != city)
                    return null;
                city = place;
            }

            return city;
        }
    }

    private IEnumerable<string> Datelined()
    {
        foreach (Sentence sentence in Document.Sentences)
        {
            if (BlockOf(sentence) != BlockKind.Dateline)
                continue;
            bool isKnown = false;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (MentionAt(token) is not { Kind: NameKind.Place, Place: { } place })
                    continue;
                isKnown = true;
                yield return place;
            }

            if (!isKnown && Village(sentence) is { } village)
                yield return village;
        }
    }

    /// <summary>"VELBY, Norland, Dec 13 –": a place that no list has, in capitals and with its country behind it; null where there is none.</summary>
    private string? Village(Sentence sentence)
    {
        int end = sentence.First;
        while (end < sentence.End && Document[end].Form is { Length: > 1 } word && word.All(char.IsAsciiLetterUpper))
            end++;
        return end > sentence.First && end <= sentence.First + MostWords && end + 1 < sentence.End && Document[end].Form == "," && MentionAt(end + 1) is { Kind: NameKind.State }
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Document.SpanOf(sentence.First, end - 1).Of(Text).ToLowerInvariant())
            : null;
    }

    /// <summary>"By our correspondent in X": the cities behind "in"; the rest of a byline, which is not read, names people.</summary>
    private IEnumerable<string> Bylined()
    {
        foreach (Block block in Layout.Blocks.Where(b => b.Kind == BlockKind.Byline))
        {
            string[] words = Text[block.Span.Start..block.Span.End].Split([' ', ',', '.', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            for (int word = 0; word + 1 < words.Length; word++)
            {
                for (int last = Math.Min(words.Length, word + 4); words[word] == "in" && last > word + 1; last--)
                {
                    if (Gazetteer.Shipped.Find(string.Join(' ', words[(word + 1)..last])) is not { Kind: EntryKind.City or EntryKind.Capital } found)
                        continue;
                    yield return found.Name;
                    break;
                }
            }
        }
    }

    /// <summary>Whether a sentence is of the first paragraph.</summary>
    internal bool IsLead(Sentence sentence)
    {
        if (_lead < 0)
        {
            _lead = 0;
            while (_lead < Layout.Blocks.Length && Layout.Blocks[_lead].Kind != BlockKind.Paragraph)
                _lead++;
        }

        return sentence.Block == _lead;
    }
}
