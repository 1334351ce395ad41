using System.Net;
using System.Security.Cryptography.X509Certificates;
using Parley.Web.Accounts;

namespace Parley.Web;

/// <summary>How a site is opened.</summary>
public sealed record SiteOptions
{
    /// <summary>The record's file; it must exist.</summary>
    public required string Record { get; init; }

    /// <summary>The address that is listened to. Whoever can reach the machine's own is the person at it; any other demands accounts.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The accounts of the site; null where everybody who can reach it may do everything.</summary>
    public AccountFile? Accounts { get; init; }

    /// <summary>With which the site speaks HTTPS; null for HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether passwords may go over the network in the clear, as behind a proxy that speaks HTTPS itself.</summary>
    public bool IsWithoutHttps { get; init; }

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = 8731;

    /// <summary>Who signs decisions made on the site.</summary>
    public required string User { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The proxy through which addresses are fetched; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Hosts and networks of one's own that webhooks may be sent to although they are not public.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Refuses to open a site to others that does not ask who they are, or lets others read along.</summary>
    /// <exception cref="ParleyException">It is not safe (3006).</exception>
    internal void Check()
    {
        if (IPAddress.IsLoopback(Address))
            return;
        if (Accounts is null || Accounts.Accounts.IsEmpty)
            throw Unsafe("Whoever reaches it could do everything.", "Make an account first: parley accounts add NAME --role admin.");
        if (Certificate is null && !IsWithoutHttps)
            throw Unsafe("Passwords would go over the network in the clear.", "Give --certificate FILE, or --without-https where a proxy speaks HTTPS.");
    }

    private ParleyException Unsafe(string what, string remedy) => new(ErrorCode.UnsafeAddress, Address.ToString(), what, remedy);
}
