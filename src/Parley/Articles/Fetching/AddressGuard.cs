using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Parley.Articles.Fetching;

/// <summary>
/// Which addresses may be reached: public ones, and those that the operator allows by name. Private, loopback, link-local, multicast,
/// documentation and translated networks are refused (IANA special-purpose registries, RFC 6890).
/// </summary>
public sealed class AddressGuard
{
    private static readonly IPNetwork[] RefusedV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The only global unicast network that is handed out. Mapped, translated (NAT64), local and multicast ones lie outside.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] RefusedV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];

    private readonly IPNetwork[] _networks;
    private readonly HashSet<string> _hosts;

    /// <param name="allowed">Networks (<c>10.1.0.0/16</c>), addresses and names of hosts of an intranet that may be reached too.</param>
    public AddressGuard(IEnumerable<string>? allowed = null)
    {
        List<IPNetwork> networks = [];
        _hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string entry in allowed ?? [])
        {
            if (IPNetwork.TryParse(entry, out IPNetwork network))
                networks.Add(network);
            else if (IPAddress.TryParse(entry, out IPAddress? address))
                networks.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            else
                _hosts.Add(entry);
        }

        _networks = [.. networks];
    }

    /// <summary>Whether a host's address, as it was resolved, may be connected to.</summary>
    public bool Allows(string host, IPAddress address) => _hosts.Contains(host) || IsAllowedNetwork(address) || IsPublic(address);

    /// <summary>Whether the operator named the host or its address, so that it is their own.</summary>
    public bool IsOwn(string host) =>
        _hosts.Contains(host) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IsAllowedNetwork(address));

    /// <summary>Whether an address is one of the public Internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(RefusedV4, network => network.Contains(address));
        return address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId == 0 && GlobalV6.Contains(address)
            && !Array.Exists(RefusedV6, network => network.Contains(address));
    }

    /// <summary>Checks what can be known of an address before a name is resolved.</summary>
    /// <exception cref="ParleyException"><see cref="ErrorCode.AddressInvalid"/>.</exception>
    public static Uri Checked(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            throw new ParleyException(
                ErrorCode.AddressInvalid, WithoutCredentials(address), "This is no address of the web.", "Give an address that begins with http:// or https://.");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new ParleyException(
                ErrorCode.AddressInvalid, WithoutCredentials(address), "The address holds a name or a password.", "Give it without; pages behind a login are not read.");
        }

        return uri;
    }

    /// <summary>An address as it may be shown and kept: without a user's name and password.</summary>
    internal static string WithoutCredentials(string address)
    {
        int start = address.IndexOf("//", StringComparison.Ordinal), end = start < 0 ? -1 : address.AsSpan(start + 2).IndexOfAny("/?#");
        ReadOnlySpan<char> authority = start < 0 ? default : end < 0 ? address.AsSpan(start + 2) : address.AsSpan(start + 2, end);
        int at = authority.LastIndexOf('@');
        return at < 0 ? address : string.Create(CultureInfo.InvariantCulture, $"{address.AsSpan(0, start + 2)}{address.AsSpan(start + 3 + at)}");
    }

    private bool IsAllowedNetwork(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_networks, network => network.Contains(plain));
    }
}
