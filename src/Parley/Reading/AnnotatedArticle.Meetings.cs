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
                if (BlockOf(sentence) != BlockKind.Dateline)
                    continue;
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    if (MentionAt(token) is not { Kind: NameKind.Place, Place: { } place } || place == city)
                        continue;
                    if (city is not null)
                        return null;
                    city = place;
                }
            }

            return city;
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
