using Parley.Articles;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Text;

namespace Parley.Reading;

/// <content>The meetings that an article tells of.</content>
public sealed partial class AnnotatedArticle
{
    private int _lead = -1;

    /// <summary>The mentions of each meeting, as the step of meetings joined them.</summary>
    internal IReadOnlyList<MeetingChain> Meetings { get; set; } = [];

    /// <summary>The one city or town from which the dateline says that the report was filed; null where it names none, or two.</summary>
    internal string? FiledFrom
    {
        get
        {
            string? city = null;
            foreach (Sentence sentence in Document.Sentences)
            {
                BlockKind block = BlockOf(sentence);
                if (block is not (BlockKind.Dateline or BlockKind.Byline))
                    continue;
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    // "By our correspondent in X"; the rest of a byline names people.
                    string? place = block == BlockKind.Dateline ? MentionAt(token) is { Kind: NameKind.Place } named ? named.Place : null : Bylined(sentence, token);
                    if (place is null || place == city)
                        continue;
                    if (city is not null)
                        return null;
                    city = place;
                }
            }

            return city;
        }
    }

    /// <summary>The city that begins at a token of a byline behind "in"; null where none does.</summary>
    private string? Bylined(Sentence sentence, int token)
    {
        if (token == sentence.First || Document[token - 1].Lower != "in")
            return null;
        for (int last = Math.Min(sentence.End - 1, token + 2); last >= token; last--)
        {
            if (Gazetteer.Shipped.Find(Document.SpanOf(token, last).Of(Text)) is { Kind: EntryKind.City or EntryKind.Capital } found)
                return found.Name;
        }

        return null;
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
