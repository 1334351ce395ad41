using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Joining;

/// <summary>The words of <c>Data/joining.yaml</c>.</summary>
internal sealed class Wording
{
    private static readonly Lazy<Wording> Loaded = new(Read);

    private Wording(File file)
    {
        FunctionWords = file.FunctionWords.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
        SameThings = file.SameThings.SelectMany(same => same.Select(word => (word, same[0]))).ToFrozenDictionary(p => p.word, p => p.Item2);
        Measures = file.Measures.ToFrozenSet();
        DeadlineMet = [.. file.DeadlineMet];
        DeadlineMissed = [.. file.DeadlineMissed];
        DeadlineExtended = [.. file.DeadlineExtended];
        MeetingMoved = [.. file.MeetingMoved];
        AboutAgreement = [.. file.AboutAgreement];
        AboutMeeting = [.. file.AboutMeeting];
        AboutTruce = [.. file.AboutTruce];
        AboutExtension = [.. file.AboutExtension];
        AboutExchange = [.. file.AboutExchange];
        AboutSchedule = [.. file.AboutSchedule];
        Truces = [.. file.Truces];
        Holding = [.. file.Holding];
        Questions = file.Questions.ToFrozenSet();
        Ending = [.. file.Ending];
        Fighting = [.. file.Fighting];
        GoingOn = [.. file.GoingOn];
        Coming = [.. file.Coming];
        Far = [.. file.Far];
        Unspecified = [.. file.Unspecified];
        Negation = [.. file.Negation];
        LastingBefore = file.LastingBefore.ToFrozenSet();
        LastingAfter = file.LastingAfter.ToFrozenSet();
        Numbers = file.Numbers.ToFrozenDictionary();
        Formats = file.Formats.ToFrozenDictionary(f => f.Key, f => f.Value.ToFrozenSet());
    }

    public static Wording Shipped => Loaded.Value;

    public FrozenSet<string> FunctionWords { get; }

    /// <summary>For a word the one that stands for all that name the same thing.</summary>
    public FrozenDictionary<string, string> SameThings { get; }

    public FrozenSet<string> Measures { get; }

    public string[] DeadlineMet { get; }

    public string[] DeadlineMissed { get; }

    public string[] DeadlineExtended { get; }

    public string[] MeetingMoved { get; }

    public string[] AboutAgreement { get; }

    public string[] AboutMeeting { get; }

    public string[] AboutTruce { get; }

    public string[] AboutExtension { get; }

    public string[] AboutExchange { get; }

    /// <summary>That a day set for a meeting stays as it is.</summary>
    public string[] AboutSchedule { get; }

    /// <summary>What can hold.</summary>
    public string[] Truces { get; }

    /// <summary>What says that a truce or a deal holds.</summary>
    public string[] Holding { get; }

    /// <summary>What says that it ends.</summary>
    public string[] Ending { get; }

    public string[] Fighting { get; }

    /// <summary>What says that fighting goes on or begins again.</summary>
    public string[] GoingOn { get; }

    /// <summary>That somebody is back or gone.</summary>
    public string[] Coming { get; }

    /// <summary>What tells more than an agreement: that one was made does not show that this came true.</summary>
    public string[] Far { get; }

    /// <summary>What tells too little of an event to say whether it happened.</summary>
    public string[] Unspecified { get; }

    public string[] Negation { get; }

    /// <summary>Words that open a question which is not whether something happens.</summary>
    public FrozenSet<string> Questions { get; }

    public FrozenSet<string> LastingBefore { get; }

    public FrozenSet<string> LastingAfter { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    /// <summary>Who sits in a format of talks, by the ids of both.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Formats { get; }

    /// <summary>The first of the phrases that stands in the text as whole words; null if none does.</summary>
    public static string? Find(string text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            for (int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + phrase.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                    return phrase;
            }
        }

        return null;
    }

    private static Wording Read() => new(DataFile.Read<File>("joining.yaml"));

    private sealed record File
    {
        public string FunctionWords { get; init; } = "";

        public List<List<string>> SameThings { get; init; } = [];

        public List<string> Measures { get; init; } = [];

        public List<string> DeadlineMet { get; init; } = [];

        public List<string> DeadlineMissed { get; init; } = [];

        public List<string> DeadlineExtended { get; init; } = [];

        public List<string> MeetingMoved { get; init; } = [];

        public List<string> AboutAgreement { get; init; } = [];

        public List<string> AboutMeeting { get; init; } = [];

        public List<string> AboutTruce { get; init; } = [];

        public List<string> AboutExtension { get; init; } = [];

        public List<string> AboutExchange { get; init; } = [];

        public List<string> AboutSchedule { get; init; } = [];

        public List<string> Truces { get; init; } = [];

        public List<string> Holding { get; init; } = [];

        public List<string> Ending { get; init; } = [];

        public List<string> Fighting { get; init; } = [];

        public List<string> GoingOn { get; init; } = [];

        public List<string> Coming { get; init; } = [];

        public List<string> Far { get; init; } = [];

        public List<string> Unspecified { get; init; } = [];

        public List<string> Negation { get; init; } = [];

        public List<string> Questions { get; init; } = [];

        public List<string> LastingBefore { get; init; } = [];

        public List<string> LastingAfter { get; init; } = [];

        public Dictionary<string, int> Numbers { get; init; } = [];

        public Dictionary<string, List<string>> Formats { get; init; } = [];
    }
}
