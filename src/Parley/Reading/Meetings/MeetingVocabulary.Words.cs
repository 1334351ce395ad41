namespace Parley.Reading.Meetings;

/// <content>The lists as the file holds them.</content>
internal sealed partial class MeetingVocabulary
{
    private sealed class Words
    {
        public List<string> Nouns { get; set; } = [];

        public List<string> WeakNouns { get; set; } = [];

        public List<string> Attempts { get; set; } = [];

        public List<string> Cycles { get; set; } = [];

        public List<string> Collectives { get; set; } = [];

        public List<string> Binding { get; set; } = [];

        public List<string> BreakingOff { get; set; } = [];

        public List<string> JointBodies { get; set; } = [];

        public List<string> Attempted { get; set; } = [];

        public List<string> NotBefore { get; set; } = [];

        public Dictionary<string, MeetingVerb> Verbs { get; set; } = [];

        public List<string> Signing { get; set; } = [];

        public List<string> Signed { get; set; } = [];

        public List<string> Named { get; set; } = [];

        public List<string> Adjuncts { get; set; } = [];

        public List<string> Agreeing { get; set; } = [];

        public List<string> TakingPart { get; set; } = [];

        public List<string> Hosting { get; set; } = [];

        public List<string> Opening { get; set; } = [];

        public List<string> Counterparts { get; set; } = [];

        public List<string> Mediating { get; set; } = [];

        public List<string> Arranging { get; set; } = [];

        public List<string> Held { get; set; } = [];

        public List<string> Planned { get; set; } = [];

        public List<string> Proposed { get; set; } = [];

        public List<string> Refused { get; set; } = [];

        public List<string> Cancelled { get; set; } = [];

        public Dictionary<string, List<string>> Particles { get; set; } = [];

        public List<string> Past { get; set; } = [];

        public List<string> Future { get; set; } = [];

        public List<string> Possible { get; set; } = [];

        public List<string> Other { get; set; } = [];

        public Dictionary<string, int> Ordinals { get; set; } = [];

        public List<string> Leading { get; set; } = [];

        public List<string> Sides { get; set; } = [];

        public List<string> PlaceNouns { get; set; } = [];

        public List<string> VenueNouns { get; set; } = [];

        public List<string> HeadsOfSides { get; set; } = [];

        public List<string> Audience { get; set; } = [];

        public List<string> SameDay { get; set; } = [];

        public List<string> Houses { get; set; } = [];

        public Dictionary<string, List<string>> Ranks { get; set; } = [];

        public List<string> Groups { get; set; } = [];

        public List<string> Beginning { get; set; } = [];

        public List<string> Proposing { get; set; } = [];

        public List<string> Planning { get; set; } = [];

        public List<string> Inviting { get; set; } = [];

        public List<string> Events { get; set; } = [];

        public List<string> Coming { get; set; } = [];

        public List<string> Leaving { get; set; } = [];

        public List<string> Returning { get; set; } = [];

        public List<string> Moving { get; set; } = [];

        public List<string> Progressing { get; set; } = [];

        public Dictionary<string, List<string>> Uniting { get; set; } = [];

        public List<string> Lasting { get; set; } = [];

        public List<string> Totals { get; set; } = [];

        public List<string> Opponents { get; set; } = [];

        public List<string> Islands { get; set; } = [];

        public List<string> Theatres { get; set; } = [];

        public List<string> Ending { get; set; } = [];

        public List<string> Closing { get; set; } = [];

        public List<string> Meant { get; set; } = [];

        public List<string> Sittings { get; set; } = [];

        public List<string> Presiding { get; set; } = [];

        public List<string> Margins { get; set; } = [];

        public List<string> Pausing { get; set; } = [];

        public List<string> Resuming { get; set; } = [];

        public List<string> Measures { get; set; } = [];

        public List<string> Topics { get; set; } = [];

        public List<string> NoTopics { get; set; } = [];

        public Dictionary<string, List<string>> Agenda { get; set; } = [];

        public Dictionary<string, MeetingOutcome> Outcome { get; set; } = [];

        public List<string> Results { get; set; } = [];
    }
}
