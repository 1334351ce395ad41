using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Parley.Record;
using Parley.Web.Accounts;
using Parley.Web.Guard;

namespace Parley.Web.Pages;

/// <summary>What a page is asked with: an address, a day, and how its reader wants to see it.</summary>
public sealed class PageRequest
{
    private readonly HttpContext _context;

    /// <exception cref="ParleyException">The day is none (3004).</exception>
    public PageRequest(HttpContext context)
    {
        _context = context;
        Live = context.RequestServices.GetRequiredService<LiveRecord>();
        Options = context.RequestServices.GetRequiredService<SiteOptions>();
        AsOf = Date("asOf");
        Snapshot = Live.At(AsOf);
    }

    public LiveRecord Live { get; }

    public SiteOptions Options { get; }

    /// <summary>The day that was asked for; null for the newest.</summary>
    public EdtfDate? AsOf { get; }

    public RecordSnapshot Snapshot { get; }

    /// <summary>The page's path without the ending of a twin.</summary>
    public required string Path { get; init; }

    public string Nonce => _context.Nonce();

    /// <summary><c>light</c> or <c>dark</c>; null where the browser's wish holds.</summary>
    public string? Theme => Wish(Wishes.Theme) is "light" or "dark" ? Wish(Wishes.Theme) : null;

    /// <summary>Whether single keys are to work; a person can switch them off.</summary>
    public bool HasKeys => Wish(Wishes.Keys) != "off";

    /// <summary>Who has signed in; null where nobody is asked to.</summary>
    public string? Visitor => Options.Accounts is null ? null : _context.Caller().Name;

    /// <summary>What the browser has kept under a name of <see cref="Wishes"/>.</summary>
    public string? Wish(string name) => _context.Request.Cookies[name];

    /// <summary>Lets the browser keep something.</summary>
    public void Keep(string name, string value) => Wishes.Keep(_context.Response, name, value);

    public T Service<T>()
        where T : notnull => _context.RequestServices.GetRequiredService<T>();

    /// <summary>The field that a form must carry.</summary>
    public (string Name, string Value) FormToken()
    {
        AntiforgeryTokenSet tokens = Service<IAntiforgery>().GetAndStoreTokens(_context);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>A part of the path.</summary>
    public string Part(string name) => (string)_context.Request.RouteValues[name]!;

    /// <summary>A value of the address; null where it is missing or blank.</summary>
    public string? Value(string name) => _context.Request.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A whole number from 1.</summary>
    /// <exception cref="ParleyException">The value is none (3004).</exception>
    public int? Number(string name)
    {
        if (Value(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 1_000_000
            ? number
            : throw new ParleyException(ErrorCode.WrongValue, $"{name} {text}", "This is no number that it can have.", "Write a whole number from 1.");
    }

    /// <exception cref="ParleyException">The value is no date (3004).</exception>
    public EdtfDate? Date(string name)
    {
        if (Value(name) is not { } text)
            return null;
        return EdtfDate.TryParse(text, out EdtfDate? date)
            ? date
            : throw new ParleyException(ErrorCode.WrongValue, $"{name} {text}", "This is no date.", "Write 2025-05-16, 2025-05 or 2025.");
    }

    /// <summary>A link to a page, on the same day as this one.</summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var builder = new QueryBuilder();
        foreach ((string name, string? value) in query)
        {
            if (value is not null)
                builder.Add(name, value);
        }

        if (AsOf is not null)
            builder.Add("asOf", AsOf.ToString());
        return path + builder;
    }

    public string Article(string id) => Link("/article", ("id", id));

    /// <summary>The words on which a finding rests, in their article.</summary>
    public string Passage(Finding finding) => Link("/article", ("id", finding.Article), ("finding", finding.Id)) + "#" + finding.Id;

    /// <summary>This page again with another ending, or with other values.</summary>
    public string Again(string ending = "", params ReadOnlySpan<(string Name, string? Value)> changed)
    {
        var values = Values().ToDictionary(v => v.Name, v => (string?)v.Value);
        foreach ((string name, string? value) in changed)
            values[name] = value;
        return Path + ending + new QueryBuilder(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)));
    }

    /// <summary>The values of this address, for a form that changes one of them.</summary>
    public IEnumerable<(string Name, string Value)> Values() =>
        _context.Request.Query.Where(q => q.Value.ToString().Length > 0).Select(q => (q.Key, q.Value.ToString()));
}
