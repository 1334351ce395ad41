namespace Parley;

/// <summary>An error with a number, the input it is about, and a remedy. <c>docs/reference/errors.md</c> lists them all.</summary>
public sealed class ParleyException : Exception
{
    public ParleyException(ErrorCode code, string input, string what, string remedy, Exception? inner = null)
        : base($"PLY{(int)code:0000}: {input}: {what} {remedy}", inner)
    {
        Code = code;
        Input = input;
        What = what;
        Remedy = remedy;
    }

    public ErrorCode Code { get; }

    /// <summary>The file, line or address it is about.</summary>
    public string Input { get; }

    /// <summary>What happened, as a sentence.</summary>
    public string What { get; }

    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; }
}
