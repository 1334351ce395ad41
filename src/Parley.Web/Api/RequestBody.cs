using Microsoft.AspNetCore.Http;

namespace Parley.Web.Api;

/// <summary>Reads what a request carries, up to a size.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">It is larger (413).</exception>
    public static async Task<byte[]> BodyOf(this HttpRequest request, int largest)
    {
        using var whole = new MemoryStream();
        byte[] part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            if (whole.Length + read > largest)
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            whole.Write(part, 0, read);
        }

        return whole.ToArray();
    }
}
