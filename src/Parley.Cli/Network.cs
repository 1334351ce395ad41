using Parley.Articles.Fetching;

namespace Parley.Cli;

/// <summary>How the program goes out to the network where nothing else is said.</summary>
internal static class Network
{
    /// <summary>The proxy that the environment names (<c>HTTPS_PROXY</c>); null for none, or for one that does not speak HTTP.</summary>
    public static Uri? Proxy =>
        Uri.TryCreate(Environment.GetEnvironmentVariable("HTTPS_PROXY") ?? Environment.GetEnvironmentVariable("https_proxy"), UriKind.Absolute, out Uri? proxy) && proxy.Scheme == "http"
            ? proxy
            : null;

    /// <summary>A fetcher for what a person names: public addresses only.</summary>
    public static Fetcher Fetcher(Terminal terminal) => new(new FetcherOptions { Proxy = Proxy }, terminal.Time);
}
