using Microsoft.AspNetCore.Http;
using Parley.Record;

namespace Parley.Web.Api;

/// <summary>What a write gave.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Content">JSON.</param>
/// <param name="Location">Where what was made is found.</param>
internal sealed record WriteAnswer(int Status, ReadOnlyMemory<byte> Content, string? Location = null);

/// <summary>
/// Does a write once, however often it is sent with the same <c>Idempotency-Key</c>: who got no answer asks again and gets the one
/// there was. Keys hold for a day, or until the site ends, or until a thousand others came; a write that failed can be tried again.
/// </summary>
internal sealed class IdempotentWrites(TimeProvider time)
{
    private const int Most = 1000, LongestKey = 200;

    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Request, DateTimeOffset At, Task<WriteAnswer> Answer)> _known = [];
    private readonly Queue<string> _order = [];

    /// <summary>Does a write, or gives what it gave, and answers.</summary>
    /// <exception cref="BadHttpRequestException">The key is too long (400), or was that of another request (422).</exception>
    public async Task Answer(HttpContext context, string who, ReadOnlyMemory<byte> body, Func<Task<WriteAnswer>> write)
    {
        string key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
            throw new BadHttpRequestException("The Idempotency-Key is too long.");
        WriteAnswer answer = await (key.Length == 0 ? write() : Once(
            who + "\n" + key,
            ContentId.Of('r', 26, $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n{Convert.ToBase64String(body.Span)}"), write));
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.ETag = Answers.Tag(answer.Content.Span);
        if (answer.Location is not null)
            context.Response.Headers.Location = answer.Location;
        await context.Response.Body.WriteAsync(answer.Content, context.RequestAborted);
    }

    private async Task<WriteAnswer> Once(string key, string request, Func<Task<WriteAnswer>> write)
    {
        var promise = new TaskCompletionSource<WriteAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<WriteAnswer>? known;
        lock (_gate)
        {
            Forget();
            known = null;
            if (_known.TryGetValue(key, out (string Request, DateTimeOffset At, Task<WriteAnswer> Answer) before))
            {
                known = before.Request == request
                    ? before.Answer
                    : throw new BadHttpRequestException("The Idempotency-Key was that of another request.", StatusCodes.Status422UnprocessableEntity);
            }
            else
            {
                _known.Add(key, (request, time.GetUtcNow(), promise.Task));
                _order.Enqueue(key);
            }
        }

        if (known is not null)
            return await known;
        try
        {
            promise.SetResult(await write());
        }
        catch (Exception e)
        {
            lock (_gate)
                _known.Remove(key);
            promise.SetException(e);
        }

        return await promise.Task;
    }

    private void Forget()
    {
        DateTimeOffset oldest = time.GetUtcNow() - Age;
        while (_order.TryPeek(out string? key) && (_order.Count > Most || !_known.TryGetValue(key, out var known) || known.At < oldest))
        {
            _order.Dequeue();
            _known.Remove(key);
        }
    }
}
