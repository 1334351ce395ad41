using System.Net;

namespace Parley.Web;

/// <summary>How a site is opened.</summary>
public sealed record SiteOptions
{
    /// <summary>The record's file; it must exist.</summary>
    public required string Record { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any that is free.</summary>
    public int Port { get; init; } = 8731;

    /// <summary>Who signs decisions made on the site.</summary>
    public required string User { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The proxy through which addresses are fetched; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The only address that is listened to: whoever can reach it is the person at the machine.</summary>
    internal static IPAddress Address => IPAddress.Loopback;
}
