using Parley.Reading.Meetings;

namespace Parley.Reading;

/// <content>The meetings that an article tells of.</content>
public sealed partial class AnnotatedArticle
{
    /// <summary>The mentions of each meeting, as the step of meetings joined them.</summary>
    internal IReadOnlyList<MeetingChain> Meetings { get; set; } = [];
}
