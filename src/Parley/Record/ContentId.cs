using System.Security.Cryptography;
using System.Text;

namespace Parley.Record;

/// <summary>Short ids made from content.</summary>
public static class ContentId
{
    // Crockford's base 32: no i, l, o, u, so that an id can be read aloud.
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A letter for the kind of thing and so many digits of the content's SHA-256.</summary>
    /// <param name="letter">What it is an id of.</param>
    /// <param name="length">Digits of five bits each, 50 at most.</param>
    /// <param name="content">What the id stands for.</param>
    public static string Of(char letter, int length, string content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        Span<char> id = stackalloc char[length + 1];
        id[0] = letter;
        int bits = 0, value = 0, next = 0;
        for (int i = 1; i <= length; i++)
        {
            if (bits < 5)
            {
                value = ((value & 31) << 8) | hash[next++];
                bits += 8;
            }

            bits -= 5;
            id[i] = Digits[(value >> bits) & 31];
        }

        return new string(id);
    }
}
