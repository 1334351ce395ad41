using System.Net;

namespace Parley.Articles.Fetching;

/// <summary>What to fetch.</summary>
/// <param name="Address">An address of http or https.</param>
/// <param name="ETag">The tag that the last answer had, so that what is unchanged is not sent again.</param>
/// <param name="LastModified">The date that the last answer had, as it was written.</param>
/// <param name="Accept">What is wanted, as media types.</param>
public sealed record FetchRequest(string Address, string? ETag = null, string? LastModified = null, string Accept = "*/*")
{
    /// <summary>What is sent, as JSON; null where nothing is. An answer to it that is no refusal counts, whatever is in it, and a redirect is a refusal.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Headers beside the usual ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}

/// <summary>An answer.</summary>
/// <param name="Address">Where it came from in the end, redirects followed.</param>
/// <param name="Status">200, or 304 where nothing has changed.</param>
/// <param name="Body">Decompressed; empty for 304.</param>
/// <param name="MediaType">As the server says, without parameters; null where it says nothing.</param>
/// <param name="Charset">As the server says; null where it says nothing.</param>
/// <param name="ETag">For the next request.</param>
/// <param name="LastModified">For the next request.</param>
/// <param name="MovedTo">Where it stands from now on, where every redirect on the way was permanent; else null.</param>
public sealed record Fetched(
    string Address, HttpStatusCode Status, byte[] Body, string? MediaType, string? Charset, string? ETag, string? LastModified, string? MovedTo)
{
    public bool IsUnchanged => Status == HttpStatusCode.NotModified;
}
