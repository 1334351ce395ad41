namespace Parley.Reading;

/// <summary>In which way something is somebody's: as words, as a view, as a mere attitude or want.</summary>
public enum SpeechManner
{
    /// <summary>It was uttered or written: "said", "a warning that".</summary>
    Speech,

    /// <summary>A belief, expectation, hope or doubt: "thinks", "expects".</summary>
    View,

    /// <summary>A document or finding shows it: "the survey found".</summary>
    Evidence,

    /// <summary>Praise, blame or support: "criticised the plan".</summary>
    Stance,

    /// <summary>A want, plan or intention: "wants to leave".</summary>
    Wish,
}
