using Microsoft.AspNetCore.Http;

namespace Parley.Web;

/// <summary>An error as an answer tells it: what a person can do about it, and nothing of the machine.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">The number of <c>docs/reference/errors.md</c>; null for a fault of the program.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Detail">What happened, and the remedy.</param>
public sealed record Failure(int Status, string? Code, string Title, string Detail)
{
    public static Failure Fault { get; } = new(
        StatusCodes.Status500InternalServerError, null, "Something failed", "A fault of the program; what it was stands in the terminal of the server.");

    public static Failure Of(ParleyException error)
    {
        // Errors of the record's file name its path, which is nobody's business but the terminal's.
        bool ofFile = (int)error.Code is >= 2000 and < 3000;
        return new(
            Of(error.Code), $"PLY{(int)error.Code:0000}", ofFile ? "The record cannot be read" : "That cannot be shown",
            ofFile ? $"{error.What} {error.Remedy}" : $"{error.Input}: {error.What} {error.Remedy}");
    }

    public static Failure Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(status, null, "Who asks?", "This site asks for an account: sign in, or send the token of one as Authorization: Bearer."),
        StatusCodes.Status403Forbidden => new(status, null, "Not allowed", "The request came from another site's page, or takes another role than yours, or a token that may write."),
        StatusCodes.Status404NotFound => new(status, null, "No such page", "Nothing has this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, null, "Not possible", "This address cannot be used that way."),
        StatusCodes.Status413PayloadTooLarge => new(status, null, "Too large", "That is more than can be taken in at once. Give it in parts."),
        StatusCodes.Status412PreconditionFailed => new(status, null, "Changed meanwhile", "The thing is no longer the one that was meant. Load it again and look what changed."),
        StatusCodes.Status422UnprocessableEntity => new(status, null, "Another request", "This Idempotency-Key was that of another request. Take a new one."),
        StatusCodes.Status429TooManyRequests => new(status, null, "Too much at once", "More is asked than can be done at once. Try again later."),
        _ => new(status, null, "Not understood", "The request is not as it should be. Load the page again and try once more."),
    };

    private static int Of(ErrorCode code) => code switch
    {
        ErrorCode.UnknownId => StatusCodes.Status404NotFound,
        ErrorCode.ImpossibleDecision => StatusCodes.Status409Conflict,
        ErrorCode.InputTooLarge => StatusCodes.Status413PayloadTooLarge,
        _ when (int)code is >= 2000 and < 3000 => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
