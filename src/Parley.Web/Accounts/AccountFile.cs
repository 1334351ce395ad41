using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;

namespace Parley.Web.Accounts;

/// <summary>
/// The accounts of a site, in a file of their own beside the record, so that a copied record gives no hashes away. Only its owner can
/// read it. What is changed there holds at once, also while a site is open. Thread-safe.
/// </summary>
public sealed class AccountFile(string path)
{
    private const int LongestName = 100, ShortestPassword = 12, LongestPassword = 1000;

    private const string TokenMark = "parley_";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter<Role>(JsonNamingPolicy.CamelCase) }, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    private static readonly PasswordHasher<string> Hasher = new();

    // Takes as long to refuse as a real one, so that nobody learns who has an account.
    private static readonly Lazy<string> NobodysPassword = new(() => Hasher.HashPassword("", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24))));

    private readonly Lock _gate = new();
    private (DateTime Written, long Length, ImmutableArray<Account> Accounts)? _read;

    /// <summary>All accounts, by name; none where there is no file.</summary>
    /// <exception cref="ParleyException">The file is broken (1002).</exception>
    public ImmutableArray<Account> Accounts
    {
        get
        {
            lock (_gate)
                return Read();
        }
    }

    /// <summary>Adds an account, or gives one another role and password.</summary>
    /// <exception cref="ParleyException">The name or the password cannot be (3004).</exception>
    public void Put(string name, Role role, string password)
    {
        if (name.Trim().Length == 0 || name.Length > LongestName || name.Any(char.IsControl))
            throw Wrong("name", "This is no name.", $"Give one of at most {LongestName} letters.");
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw Wrong("password", "This is too short, or too long.", $"Give at least {ShortestPassword} characters.");
        Change(accounts =>
        {
            ImmutableArray<AccessToken> tokens = accounts.FirstOrDefault(a => a.Name == name)?.Tokens ?? [];
            return [.. accounts.Where(a => a.Name != name), new Account(name, role, Hasher.HashPassword(name, password), tokens)];
        });
    }

    /// <summary>Takes an account away, with its tokens.</summary>
    /// <exception cref="ParleyException">There is no such account (3001).</exception>
    public void Remove(string name) => Change(accounts => accounts.Any(a => a.Name == name) ? [.. accounts.Where(a => a.Name != name)] : throw Unknown(name));

    /// <summary>Makes a token for a program, and gives its key.</summary>
    /// <exception cref="ParleyException">There is no such account (3001).</exception>
    public string AddToken(string name, string use, bool writes)
    {
        string key = TokenMark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        string hash = Hash(key);
        Change(accounts => accounts.FirstOrDefault(a => a.Name == name) is { } account
            ? accounts.Replace(account, account with { Tokens = account.Tokens.Add(new AccessToken(hash[..8], hash, use, writes)) })
            : throw Unknown(name));
        return key;
    }

    /// <summary>Makes a token worthless.</summary>
    /// <exception cref="ParleyException">There is no such token (3001).</exception>
    public void Revoke(string id) => Change(accounts => accounts.Any(a => a.Tokens.Any(t => t.Id == id))
        ? [.. accounts.Select(a => a with { Tokens = a.Tokens.RemoveAll(t => t.Id == id) })]
        : throw Unknown(id));

    /// <summary>Who has this name and password; null for nobody.</summary>
    public Caller? WithPassword(string name, string password)
    {
        Account? account = Accounts.FirstOrDefault(a => a.Name == name);
        bool isRight = password.Length <= LongestPassword
            && Hasher.VerifyHashedPassword(name, account?.Password ?? NobodysPassword.Value, password) != PasswordVerificationResult.Failed;
        return isRight && account is not null ? new Caller(account.Name, account.Role, Writes: true) : null;
    }

    /// <summary>Whose token this is; null for nobody's.</summary>
    public Caller? WithToken(string key)
    {
        byte[] hash = Encoding.ASCII.GetBytes(Hash(key));
        foreach (Account account in Accounts)
        {
            foreach (AccessToken token in account.Tokens)
            {
                if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(token.Hash)))
                    return new Caller(account.Name, account.Role, token.Writes);
            }
        }

        return null;
    }

    /// <summary>
    /// Who began a session with this password; null for who has no account any more, or has another password since.
    /// </summary>
    public Caller? InSession(string name, string mark) =>
        Accounts.FirstOrDefault(a => a.Name == name) is { } account && SessionMark(account) == mark ? new Caller(name, account.Role, Writes: true) : null;

    /// <summary>What a session carries, so that it ends with the password that it was begun with.</summary>
    public string? SessionMark(string name) => Accounts.FirstOrDefault(a => a.Name == name) is { } account ? SessionMark(account) : null;

    private static string SessionMark(Account account) => Hash(account.Password)[..16];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static ParleyException Wrong(string input, string what, string remedy) => new(ErrorCode.WrongValue, input, what, remedy);

    private static ParleyException Unknown(string input) => new(ErrorCode.UnknownId, input, "There is no such account or token.", "See `parley accounts`.");

    private ImmutableArray<Account> Read()
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return [];
        if (_read is { } known && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
            return known.Accounts;
        try
        {
            ImmutableArray<Account> accounts = [.. JsonSerializer.Deserialize<Account[]>(File.ReadAllBytes(path), Options) ?? []];
            _read = (file.LastWriteTimeUtc, file.Length, accounts);
            return accounts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ParleyException(ErrorCode.InputUnreadable, Path.GetFileName(path), "The file of accounts cannot be read.", "Check its permissions, or restore it.", e);
        }
    }

    private void Change(Func<ImmutableArray<Account>, ImmutableArray<Account>> change)
    {
        lock (_gate)
        {
            ImmutableArray<Account> accounts = [.. change(Read()).OrderBy(a => a.Name, StringComparer.Ordinal)];
            string draft = path + ".part";
            try
            {
                File.Delete(draft);
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using (var stream = new FileStream(draft, options))
                    JsonSerializer.Serialize(stream, accounts.ToArray(), Options);
                File.Move(draft, path, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ParleyException(ErrorCode.OutputUnwritable, Path.GetFileName(path), "The file of accounts cannot be written.", "Check its folder's permissions.", e);
            }

            _read = null;
        }
    }
}
