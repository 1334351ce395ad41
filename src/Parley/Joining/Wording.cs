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
        Sides = file.Sides.SelectMany(side => side.Select(word => (word, side[0]))).ToFrozenDictionary(p => p.word, p => p.Item2);
        Counting = [.. file.Counting];
        Counted = [.. file.Counted];
        Killed = [.. file.Killed];
        Survived = [.. file.Survived];
        SoFar = [.. file.SoFar];
        OneBlow = [.. file.OneBlow];
        Measures = file.Measures.ToFrozenSet();
        DeadlineMet = [.. file.DeadlineMet];
        DeadlineMissed = [.. file.DeadlineMissed];
        DeadlineExtended = [.. file.DeadlineExtended];
        GoingBack = file.GoingBack.ToFrozenSet();
        MeetingMoved = [.. file.MeetingMoved];
        MeetingAgain = [.. file.MeetingAgain];
        AboutAgreement = [.. file.AboutAgreement];
        AboutMeeting = [.. file.AboutMeeting];
        AboutGathering = [.. file.AboutGathering];
        Bargaining = [.. file.Bargaining];
        AboutTruce = [.. file.AboutTruce];
        AboutExtension = [.. file.AboutExtension];
        AboutExchange = [.. file.AboutExchange];
        AboutSchedule = [.. file.AboutSchedule];
        Ceasefires = [.. file.Ceasefires];
        Truces = [.. file.Truces];
        Holding = [.. file.Holding];
        Questions = file.Questions.ToFrozenSet();
        Ending = [.. file.Ending];
        Fighting = [.. file.Fighting];
        GoingOn = [.. file.GoingOn];
        Coming = [.. file.Coming];
        Far = [.. file.Far];
        Unspecified = [.. file.Unspecified];
        SayingLittle = file.SayingLittle.ToFrozenSet();
        Succeeding = [.. file.Succeeding];
        Failing = [.. file.Failing];
        BrokenBefore = [.. file.BrokenBefore];
        BrokenAfter = [.. file.BrokenAfter];
        Unreal = [.. file.Unreal];
        Negation = [.. file.Negation];
        LastingBefore = file.LastingBefore.ToFrozenSet();
        LastingOn = file.LastingOn.ToFrozenSet();
        LastingAfter = file.LastingAfter.ToFrozenSet();
        Numbers = file.Numbers.ToFrozenDictionary();
        Formats = file.Formats.ToFrozenDictionary(f => f.Key, f => f.Value.ToFrozenSet());
    }

    public static Wording Shipped => Loaded.Value;

    public FrozenSet<string> FunctionWords { get; }

    /// <summary>For a word the one that stands for all that name the same thing.</summary>
    public FrozenDictionary<string, string> SameThings { get; }

    /// <summary>For a word for a side without a name of its own the one that stands for all of its kind.</summary>
    public FrozenDictionary<string, string> Sides { get; }

    /// <summary>What says by whom another count is: "by the count of", "speaks of".</summary>
    public string[] Counting { get; }

    /// <summary>What another count may call the things that the first one named.</summary>
    public string[] Counted { get; }

    public string[] Killed { get; }

    /// <summary>What those are called whom a conflict has hurt, driven out or taken, not killed.</summary>
    public string[] Survived { get; }

    /// <summary>What says that the dead of a whole conflict are counted, and what those of one day or one blow.</summary>
    public string[] SoFar { get; }

    public string[] OneBlow { get; }

    public FrozenSet<string> Measures { get; }

    public string[] DeadlineMet { get; }

    public string[] DeadlineMissed { get; }

    public string[] DeadlineExtended { get; }

    /// <summary>What a sentence begins with that goes on about the one before.</summary>
    public FrozenSet<string> GoingBack { get; }

    public string[] MeetingMoved { get; }

    public string[] MeetingAgain { get; }

    public string[] AboutAgreement { get; }

    public string[] AboutMeeting { get; }

    /// <summary>What names a meeting or talks, not that somebody meets.</summary>
    public string[] AboutGathering { get; }

    /// <summary>That people are at the table to agree on something.</summary>
    public string[] Bargaining { get; }

    public string[] AboutTruce { get; }

    public string[] AboutExtension { get; }

    public string[] AboutExchange { get; }

    /// <summary>That a day set for a meeting stays as it is.</summary>
    public string[] AboutSchedule { get; }

    public string[] Ceasefires { get; }

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

    /// <summary>What says no more than that something may come: chances and the verbs of happening.</summary>
    public FrozenSet<string> SayingLittle { get; }

    public string[] Succeeding { get; }

    public string[] Failing { get; }

    /// <summary>What says of the truce named behind it that it was broken.</summary>
    public string[] BrokenBefore { get; }

    /// <summary>What says so of the truce named in front of it.</summary>
    public string[] BrokenAfter { get; }

    /// <summary>What says that a thing is only thought, feared, denied or alleged.</summary>
    public string[] Unreal { get; }

    public string[] Negation { get; }

    /// <summary>Words that open a question which is not whether something happens.</summary>
    public FrozenSet<string> Questions { get; }

    public FrozenSet<string> LastingBefore { get; }

    /// <summary>What may stand between the number and the days.</summary>
    public FrozenSet<string> LastingOn { get; }

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
                if (IsWhole(text, at, phrase))
                    return phrase;
            }
        }

        return null;
    }

    /// <summary>The phrase that stands last in the text as whole words; null if none does.</summary>
    public static string? Last(string text, string[] phrases)
    {
        (int end, string? last) = (-1, null);
        foreach (string phrase in phrases)
        {
            int at = text.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            while (at > 0 && !IsWhole(text, at, phrase))
                at = text.LastIndexOf(phrase, at - 1, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsWhole(text, at, phrase) && at + phrase.Length > end)
                (end, last) = (at + phrase.Length, phrase);
        }

        return last;
    }

    private static bool IsWhole(string text, int at, string phrase)
    {
        int end = at + phrase.Length;
        return (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static Wording Read() => new(DataFile.Read<File>("joining.yaml"));

    private sealed record File
    {
        public string FunctionWords { get; init; } = "";

        public List<List<string>> SameThings { get; init; } = [];

        public List<List<string>> Sides { get; init; } = [];

        public List<string> Counting { get; init; } = [];

        public List<string> Counted { get; init; } = [];

        public List<string> Killed { get; init; } = [];

        public List<string> Survived { get; init; } = [];

        public List<string> SoFar { get; init; } = [];

        public List<string> OneBlow { get; init; } = [];

        public List<string> Measures { get; init; } = [];

        public List<string> DeadlineMet { get; init; } = [];

        public List<string> DeadlineMissed { get; init; } = [];

        public List<string> DeadlineExtended { get; init; } = [];

        public List<string> GoingBack { get; init; } = [];

        public List<string> MeetingMoved { get; init; } = [];

        public List<string> MeetingAgain { get; init; } = [];

        public List<string> AboutAgreement { get; init; } = [];

        public List<string> AboutMeeting { get; init; } = [];

        public List<string> AboutGathering { get; init; } = [];

        public List<string> Bargaining { get; init; } = [];

        public List<string> AboutTruce { get; init; } = [];

        public List<string> AboutExtension { get; init; } = [];

        public List<string> AboutExchange { get; init; } = [];

        public List<string> AboutSchedule { get; init; } = [];

        public List<string> Ceasefires { get; init; } = [];

        public List<string> Truces { get; init; } = [];

        public List<string> Holding { get; init; } = [];

        public List<string> Ending { get; init; } = [];

        public List<string> Fighting { get; init; } = [];

        public List<string> GoingOn { get; init; } = [];

        public List<string> Coming { get; init; } = [];

        public List<string> Far { get; init; } = [];

        public List<string> Unspecified { get; init; } = [];

        public List<string> SayingLittle { get; init; } = [];

        public List<string> Succeeding { get; init; } = [];

        public List<string> Failing { get; init; } = [];

        public List<string> BrokenBefore { get; init; } = [];

        public List<string> BrokenAfter { get; init; } = [];

        public List<string> Unreal { get; init; } = [];

        public List<string> Negation { get; init; } = [];

        public List<string> Questions { get; init; } = [];

        public List<string> LastingBefore { get; init; } = [];

        public List<string> LastingOn { get; init; } = [];

        public List<string> LastingAfter { get; init; } = [];

        public Dictionary<string, int> Numbers { get; init; } = [];

        public Dictionary<string, List<string>> Formats { get; init; } = [];
    }
}
