using System.Collections.Immutable;

namespace Parley.Web.Accounts;

/// <summary>Somebody who may use a site.</summary>
/// <param name="Name">Who signs decisions.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Password">Hashed by the platform's hasher (PBKDF2 with HMAC-SHA512, salted).</param>
/// <param name="Tokens">What their programs show instead.</param>
public sealed record Account(string Name, Role Role, string Password, ImmutableArray<AccessToken> Tokens);

/// <summary>A key for a program. The key itself is shown once and kept nowhere.</summary>
/// <param name="Id">What it is revoked by: the beginning of the hash.</param>
/// <param name="Hash">SHA-256 of the key, in hexadecimal digits; the key has 256 random bits, so that nothing more is needed.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Writes">Whether it may write as its account may; else it only reads.</param>
public sealed record AccessToken(string Id, string Hash, string Name, bool Writes);

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Name">Who signs.</param>
/// <param name="Role">Their role.</param>
/// <param name="Writes">Whether they came with something that may write.</param>
public sealed record Caller(string Name, Role Role, bool Writes)
{
    /// <summary>Whether they may decide and add articles.</summary>
    public bool MayWrite => Writes && Role >= Role.Analyst;
}
