using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.Tests.Articles.Fetching;

/// <summary>A server on loopback that answers as it is told, byte by byte, so that it can do wrong. It lies on 127.0.0.2, so that it can be allowed while 127.0.0.1 is not.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Parse("127.0.0.2"), 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    public HostileServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The requests that came, in order: path and header lines.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public string Address => $"http://127.0.0.2:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A server whose answers are whole texts.</summary>
    public static HostileServer Of(Func<string, string> answer) =>
        new(async (path, stream, cancellation) => await stream.WriteAsync(Encoding.Latin1.GetBytes(answer(path)), cancellation));

    /// <summary>An answer as it goes over the wire.</summary>
    public static string Answer(string body, string status = "200 OK", string headers = "") =>
        $"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> open = [];
        try
        {
            while (!_end.IsCancellationRequested)
                open.Add(OneAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }

        await Task.WhenAll(open);
    }

    private async Task OneAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                string? first = await reader.ReadLineAsync(_end.Token);
                if (first is null)
                    return;
                var request = new StringBuilder(first.Split(' ')[1]);
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
                    request.Append('\n').Append(line);
                Requests.Enqueue(request.ToString());
                await _answer(first.Split(' ')[1], stream, _end.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
            {
                // The fetcher had enough.
            }
        }
    }
}
