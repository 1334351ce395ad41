using System.Net;

namespace Parley.Articles.Fetching;

/// <summary>How the fetcher goes out.</summary>
public sealed record FetcherOptions
{
    public FetchLimits Limits { get; init; } = new();

    /// <summary>Networks, addresses and names of hosts of an intranet that may be reached although they are not public.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>A proxy that speaks CONNECT, as <c>http://host:port</c>; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Whom servers can ask about the requests: an address of the web or of mail; part of the user agent's name.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether <c>robots.txt</c> is asked before a page is fetched (RFC 9309).</summary>
    public bool AsksRobots { get; init; } = true;

    /// <summary>How names are resolved; tests play a changing one.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
