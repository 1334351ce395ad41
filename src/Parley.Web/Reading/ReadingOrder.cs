using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Record;

namespace Parley.Web.Reading;

/// <summary>
/// What is to be read: files in a folder of its own, which is gone when the order is done, and addresses. Nothing that came in names a
/// file of this machine: names of files are cut to letters, digits and a few signs, and an input that is no address is an error.
/// </summary>
public sealed class ReadingOrder : IDisposable
{
    /// <summary>Files and addresses of one order.</summary>
    public const int Most = 500;

    private const int LongestName = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-add-").FullName;
    private readonly List<string> _inputs = [];
    private readonly List<string> _names = [];

    /// <summary>What <see cref="ArticleSource.Read"/> takes.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    /// <summary>The inputs as people know them.</summary>
    public ImmutableArray<string> Names => [.. _names];

    /// <summary>Adds a text that was typed or pasted.</summary>
    /// <exception cref="ParleyException">The date is no day (3004), or the text is too large (1010).</exception>
    public void AddText(string text, string? title, string? outlet, string? url, string? published)
    {
        if (published is not null && !(EdtfDate.TryParse(published, out EdtfDate? day) && day.IsDay))
            throw new ParleyException(ErrorCode.WrongValue, published, "This is no day.", "Write it as 2025-05-16.");
        string id = "pasted-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
        using FileStream file = Create(id + ".jsonl", title ?? id);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("outlet", outlet);
        json.WriteString("url", url);
        json.WriteString("published", published);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Adds an address of the web.</summary>
    /// <exception cref="ParleyException">It is none (4001), or there are too many (1010).</exception>
    public void AddAddress(string address)
    {
        if (!PageAddress.Is(address))
            throw new ParleyException(ErrorCode.AddressInvalid, address, "It is no address of the web.", "Give one that begins with https:// or http://.");
        Count();
        _inputs.Add(address);
        _names.Add(address);
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="ParleyException">There are too many (1010).</exception>
    public async Task AddFileAsync(string name, Stream content, CancellationToken cancellation)
    {
        await using FileStream file = Create(SafeName(name), name);
        await content.CopyToAsync(file, cancellation);
    }

    /// <summary>An error under the name that the sender gave, without the folder in which the file lies here.</summary>
    public ParleyException Named(ParleyException error)
    {
        int at = _inputs.FindIndex(input => error.Input.StartsWith(input, StringComparison.Ordinal) && Path.IsPathRooted(input));
        return at < 0
            ? error
            : new(error.Code, error.Input.Replace(_inputs[at], _names[at], StringComparison.Ordinal), error.What.Replace(_inputs[at], _names[at], StringComparison.Ordinal), error.Remedy, error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static string SafeName(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        string safe = string.Concat(last.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).TrimStart('.', '-');
        if (safe.Length > LongestName)
            safe = safe[^LongestName..];
        return safe.Length == 0 ? "article.txt" : safe;
    }

    private FileStream Create(string name, string shown)
    {
        Count();
        // Two files of one name are two files, in folders of their own.
        string folder = Directory.CreateDirectory(Path.Combine(_folder, $"{_inputs.Count}")).FullName;
        string path = Path.Combine(folder, name);
        _inputs.Add(path);
        _names.Add(shown);
        return new FileStream(path, FileMode.CreateNew);
    }

    private void Count()
    {
        if (_inputs.Count >= Most)
            throw new ParleyException(ErrorCode.InputTooLarge, $"{_inputs.Count + 1} inputs", $"At most {Most} can be given at once.", "Give them in parts, or read a folder with `parley read`.");
    }
}
