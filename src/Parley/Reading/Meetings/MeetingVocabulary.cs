using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Data;

namespace Parley.Reading.Meetings;

/// <summary>The words of Data/meetings.yaml. Thread-safe.</summary>
internal sealed partial class MeetingVocabulary
{
    private static readonly Lazy<MeetingVocabulary> Lazily = new(() => new MeetingVocabulary(DataFile.Read<Words>("meetings.yaml")));

    private MeetingVocabulary(Words words)
    {
        Nouns = words.Nouns.ToFrozenSet();
        WeakNouns = words.WeakNouns.ToFrozenSet();
        Attempts = words.Attempts.ToFrozenSet();
        Cycles = words.Cycles.ToFrozenSet();
        Collectives = words.Collectives.ToFrozenSet();
        Binding = words.Binding.ToFrozenSet();
        BreakingOff = words.BreakingOff.ToFrozenSet();
        JointBodies = words.JointBodies.ToFrozenSet();
        Attempted = words.Attempted.ToFrozenSet();
        NotBefore = words.NotBefore.ToFrozenSet();
        Verbs = words.Verbs.ToFrozenDictionary();
        Signing = words.Signing.ToFrozenSet();
        Signed = words.Signed.ToFrozenSet();
        Named = words.Named.ToFrozenSet();
        Adjuncts = words.Adjuncts.ToFrozenSet();
        Agreeing = words.Agreeing.ToFrozenSet();
        TakingPart = words.TakingPart.ToFrozenSet();
        Hosting = words.Hosting.ToFrozenSet();
        Opening = words.Opening.ToFrozenSet();
        Counterparts = words.Counterparts.ToFrozenSet();
        Mediating = words.Mediating.ToFrozenSet();
        Arranging = words.Arranging.ToFrozenSet();
        Held = words.Held.ToFrozenSet();
        Planned = words.Planned.ToFrozenSet();
        Proposed = words.Proposed.ToFrozenSet();
        Refused = words.Refused.ToFrozenSet();
        Cancelled = words.Cancelled.ToFrozenSet();
        Particles = words.Particles.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());
        Past = words.Past.ToFrozenSet();
        Future = words.Future.ToFrozenSet();
        Possible = words.Possible.ToFrozenSet();
        Other = words.Other.ToFrozenSet();
        Ordinals = words.Ordinals.ToFrozenDictionary();
        Leading = words.Leading.ToFrozenSet();
        Sides = words.Sides.ToFrozenSet();
        PlaceNouns = words.PlaceNouns.ToFrozenSet();
        VenueNouns = words.VenueNouns.ToFrozenSet();
        HeadsOfSides = words.HeadsOfSides.ToFrozenSet();
        Audience = words.Audience.ToFrozenSet();
        foreach (string phrase in words.SameDay)
            SameDay.Add(phrase);
        Houses = words.Houses.ToFrozenSet();
        Ranks = words.Ranks.ToFrozenDictionary(r => r.Key, r => r.Value.ToFrozenSet());
        Groups = words.Groups.ToFrozenSet();
        Beginning = words.Beginning.ToFrozenSet();
        Proposing = words.Proposing.ToFrozenSet();
        Planning = words.Planning.ToFrozenSet();
        Inviting = words.Inviting.ToFrozenSet();
        Events = words.Events.ToFrozenSet();
        Coming = words.Coming.ToFrozenSet();
        Leaving = words.Leaving.ToFrozenSet();
        Returning = words.Returning.ToFrozenSet();
        Moving = words.Moving.ToFrozenSet();
        Progressing = words.Progressing.ToFrozenSet();
        Uniting = words.Uniting.ToFrozenDictionary();
        Lasting = words.Lasting.ToFrozenSet();
        Totals = words.Totals.ToFrozenSet();
        Opponents = words.Opponents.ToFrozenSet();
        Islands = words.Islands.ToFrozenSet();
        Theatres = words.Theatres.ToFrozenSet();
        Ending = words.Ending.ToFrozenSet();
        Closing = words.Closing.ToFrozenSet();
        Meant = words.Meant.ToFrozenSet();
        Sittings = words.Sittings.ToFrozenSet();
        Presiding = words.Presiding.ToFrozenSet();
        Margins = words.Margins.ToFrozenSet();
        Pausing = words.Pausing.ToFrozenSet();
        Resuming = words.Resuming.ToFrozenSet();
        Measures = words.Measures.ToFrozenSet();
        Topics = [.. words.Topics];
        NoTopics = words.NoTopics.ToFrozenSet();
        Agenda = words.Agenda.ToFrozenDictionary();
        Outcome = words.Outcome.ToFrozenDictionary();
        Results = words.Results.ToFrozenSet();
    }

    public static MeetingVocabulary Shipped => Lazily.Value;

    public FrozenSet<string> Nouns { get; }

    public FrozenSet<string> WeakNouns { get; }

    public FrozenSet<string> Attempts { get; }

    /// <summary>Nouns that stand for a meeting by their number: "the fourth cycle".</summary>
    public FrozenSet<string> Cycles { get; }

    /// <summary>Nouns of several who meet, of whom the word does not say who they are: "the contact group".</summary>
    public FrozenSet<string> Collectives { get; }

    /// <summary>Nouns for what binds sides to meet: "under the agreement".</summary>
    public FrozenSet<string> Binding { get; }

    /// <summary>The last words of the names of bodies in which sides sit: "committee".</summary>
    public FrozenSet<string> JointBodies { get; }

    /// <summary>Verbs of calling off by which people also end a meeting at which they sit.</summary>
    public FrozenSet<string> BreakingOff { get; }

    public FrozenSet<string> Attempted { get; }

    public FrozenSet<string> NotBefore { get; }

    public FrozenDictionary<string, MeetingVerb> Verbs { get; }

    public FrozenSet<string> Signing { get; }

    public FrozenSet<string> Signed { get; }

    public FrozenSet<string> Named { get; }

    /// <summary>Prepositions by which a meeting is a circumstance of something else.</summary>
    public FrozenSet<string> Adjuncts { get; }

    public FrozenSet<string> Agreeing { get; }

    public FrozenSet<string> TakingPart { get; }

    public FrozenSet<string> Hosting { get; }

    public FrozenSet<string> Opening { get; }

    public FrozenSet<string> Counterparts { get; }

    public FrozenSet<string> Mediating { get; }

    /// <summary>Participles behind a name and a hyphen with which it arranges a meeting.</summary>
    public FrozenSet<string> Arranging { get; }

    public FrozenSet<string> Held { get; }

    public FrozenSet<string> Planned { get; }

    public FrozenSet<string> Proposed { get; }

    public FrozenSet<string> Refused { get; }

    public FrozenSet<string> Cancelled { get; }

    /// <summary>Words of which one must follow a verb for it to count in its list.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Particles { get; }

    public FrozenSet<string> Past { get; }

    public FrozenSet<string> Future { get; }

    public FrozenSet<string> Possible { get; }

    public FrozenSet<string> Other { get; }

    private FrozenDictionary<string, int> Ordinals { get; }

    /// <summary>The number of "third", "3rd" or "21st"; null for other words.</summary>
    public int? Ordinal(string word) =>
        Ordinals.TryGetValue(word, out int number) ? number
            : word.Length is 4 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2..] is "st" or "nd" or "rd" or "th" ? int.Parse(word.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public FrozenSet<string> Leading { get; }

    public FrozenSet<string> Sides { get; }

    public FrozenSet<string> PlaceNouns { get; }

    public FrozenSet<string> VenueNouns { get; }

    /// <summary>Nouns for who leads a side, with the side behind "of".</summary>
    public FrozenSet<string> HeadsOfSides { get; }

    /// <summary>Words behind "with X" by which X only looks on: "in attendance".</summary>
    public FrozenSet<string> Audience { get; }

    /// <summary>Words that put something on the day told of last: "earlier in the day".</summary>
    public PhraseTrie SameDay { get; } = new();

    /// <summary>Of these, what names a place by itself: "at the hotel".</summary>
    public FrozenSet<string> Houses { get; }

    /// <summary>Nouns for people who meet by their office, with the titles of those whom they mean: "the presidents of A and B".</summary>
    public FrozenDictionary<string, FrozenSet<string>> Ranks { get; }

    public FrozenSet<string> Groups { get; }

    public FrozenSet<string> Beginning { get; }

    public FrozenSet<string> Proposing { get; }

    public FrozenSet<string> Planning { get; }

    public FrozenSet<string> Inviting { get; }

    public FrozenSet<string> Events { get; }

    public FrozenSet<string> Coming { get; }

    /// <summary>Verbs that say how far two sides have come.</summary>
    public FrozenSet<string> Progressing { get; }

    /// <summary>Verbs of going away from a place.</summary>
    public FrozenSet<string> Leaving { get; }

    /// <summary>Verbs of coming to a place again.</summary>
    public FrozenSet<string> Returning { get; }

    /// <summary>Verbs that put a meeting on another day.</summary>
    public FrozenSet<string> Moving { get; }

    /// <summary>Verbs whose object takes part in the meeting that is their subject, with the word that must stand behind; none for most.</summary>
    public FrozenDictionary<string, List<string>> Uniting { get; }

    public FrozenSet<string> Lasting { get; }

    public FrozenSet<string> Totals { get; }

    /// <summary>Words for the sides of a conflict that name neither.</summary>
    public FrozenSet<string> Opponents { get; }

    /// <summary>Nouns whose place is that of what talks are about: "the war in".</summary>
    public FrozenSet<string> Theatres { get; }

    /// <summary>Places that one is on and not in: "on the island of".</summary>
    public FrozenSet<string> Islands { get; }

    /// <summary>Nouns for the end of a meeting: "the collapse of the talks".</summary>
    public FrozenSet<string> Ending { get; }

    /// <summary>Verbs with which a meeting comes to its end: "due to wrap up on Friday".</summary>
    public FrozenSet<string> Closing { get; }

    /// <summary>Words in front of an infinitive by which something is to be, besides those of planning: "meant to last".</summary>
    public FrozenSet<string> Meant { get; }

    /// <summary>Words before "session" by which it is one of talks.</summary>
    public FrozenSet<string> Sittings { get; }

    /// <summary>Verbs of standing between the sides, or over them, at the meeting itself.</summary>
    public FrozenSet<string> Presiding { get; }

    /// <summary>Nouns for what is beside another event: "on the sidelines of".</summary>
    public FrozenSet<string> Margins { get; }

    /// <summary>Verbs with which a meeting that has begun stops for some time.</summary>
    public FrozenSet<string> Pausing { get; }

    /// <summary>Verbs with which a meeting goes on another day or elsewhere.</summary>
    public FrozenSet<string> Resuming { get; }

    /// <summary>What measures a meeting: "days" of talks.</summary>
    public FrozenSet<string> Measures { get; }

    /// <summary>Prepositions behind a meeting that name what it is about.</summary>
    public ImmutableArray<string> Topics { get; }

    public FrozenSet<string> NoTopics { get; }

    /// <summary>Verbs of discussing with the prepositions of what is discussed; none for a verb that takes it as its object.</summary>
    public FrozenDictionary<string, List<string>> Agenda { get; }

    public FrozenDictionary<string, MeetingOutcome> Outcome { get; }

    public FrozenSet<string> Results { get; }
}
