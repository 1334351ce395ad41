using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.Articles.Fetching;

/// <summary>
/// Opens connections to allowed addresses only. The name is resolved here and the address that was checked is the one connected to, so a
/// name that points elsewhere the next moment changes nothing. A proxy is told that address, never the name.
/// </summary>
internal sealed class GuardedConnection(AddressGuard guard, Uri? proxy, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private const int LongestProxyAnswer = 8192;

    public async ValueTask<Stream> OpenAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        IPAddress[] addresses = await ResolveAsync(target.Host, cancellation);
        IPAddress[] allowed = Array.FindAll(addresses, address => guard.Allows(target.Host, address));
        if (allowed.Length == 0)
        {
            throw new ParleyException(
                ErrorCode.AddressRefused, target.Host, $"The host's address {addresses[0]} is not one of the public Internet.",
                "If it is your own, name it under `allow` in the list of sources.");
        }

        return proxy is null
            ? await ConnectAsync(allowed, target.Port, target.Host, cancellation)
            : await ThroughProxyAsync(proxy, allowed[0], target.Port, cancellation);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
            IPAddress[] addresses = IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal) ? [literal] : await resolve(host, cancellation);
            if (addresses.Length > 0)
                return addresses;
        }
        catch (SocketException unknown)
        {
            throw Unknown(host, unknown);
        }

        throw Unknown(host, null);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, string host, CancellationToken cancellation)
    {
        SocketException? last = null;
        foreach (IPAddress address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failed)
            {
                socket.Dispose();
                last = failed;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new ParleyException(
            ErrorCode.ConnectionFailed, host, $"No connection could be made: {last!.SocketErrorCode}.", "Try again later; check the address.", last);
    }

    /// <summary>A tunnel (RFC 9110, 9.3.6) to the address that was checked, for http as for https.</summary>
    private async Task<Stream> ThroughProxyAsync(Uri way, IPAddress address, int port, CancellationToken cancellation)
    {
        // The operator chose the proxy: it may lie in a private network.
        Stream stream = await ConnectAsync(await ResolveAsync(way.Host, cancellation), way.Port, way.Host, cancellation);
        try
        {
            string place = new IPEndPoint(address, port).ToString();
            var request = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n"));
            if (way.UserInfo.Length > 0)
            {
                string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(way.UserInfo)));
                request.Append(CultureInfo.InvariantCulture, $"Proxy-Authorization: Basic {credentials}\r\n");
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Append("\r\n").ToString()), cancellation);
            string answer = await AnswerAsync(stream, cancellation);
            if (answer.Split(' ') is [_, "200", ..])
                return stream;
            throw new ParleyException(
                ErrorCode.ConnectionFailed, way.Host, $"The proxy answers: {answer.Split('\r')[0]}.", "Check the proxy's settings.");
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the proxy's headers byte by byte: what follows belongs to the tunnel.</summary>
    private static async Task<string> AnswerAsync(Stream stream, CancellationToken cancellation)
    {
        var answer = new StringBuilder();
        var one = new byte[1];
        while (answer.Length < LongestProxyAnswer && await stream.ReadAsync(one, cancellation) == 1)
        {
            answer.Append((char)one[0]);
            if (one[0] == '\n' && answer.Length >= 4 && answer[^4] == '\r' && answer[^3] == '\n' && answer[^2] == '\r')
                break;
        }

        return answer.ToString();
    }

    private static ParleyException Unknown(string host, Exception? inner) =>
        new(ErrorCode.HostUnknown, host, "No host has this name.", "Check the address and the connection to the network.", inner);
}
