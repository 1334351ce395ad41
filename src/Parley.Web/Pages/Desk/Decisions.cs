using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Parley.Joining;
using Parley.Web.Accounts;

namespace Parley.Web.Pages.Desk;

/// <summary>Takes decisions from forms: each is checked against the record, signed by who asks, and kept in the journal.</summary>
internal static class Decisions
{
    public static string Same(HttpContext context, IFormCollection form) =>
        Decide(context, form, index => DecisionDraft.Join(index, [Field(form, "left"), Field(form, "right")]), "/desk");

    public static string Different(HttpContext context, IFormCollection form) =>
        Decide(context, form, index => DecisionDraft.Split(index, Field(form, "left"), Field(form, "right")), "/desk");

    public static string Correct(HttpContext context, IFormCollection form)
    {
        LiveRecord live = context.RequestServices.GetRequiredService<LiveRecord>();
        string id = Field(form, "finding");
        return Decide(
            context, form, index => DecisionDraft.Correct(index, id, Field(form, "field"), form["value"].ToString(), article => live.Store.Article(article)!.Text), "/entries/" + id);
    }

    public static string Reject(HttpContext context, IFormCollection form) =>
        Decide(context, form, index => DecisionDraft.Reject(index, [Field(form, "finding")]), "/entries/" + Field(form, "finding"));

    /// <summary>Adds a finding to an article, and leads to it there.</summary>
    public static string Add(HttpContext context, IFormCollection form)
    {
        const string mark = "field.";
        LiveRecord live = context.RequestServices.GetRequiredService<LiveRecord>();
        string article = Field(form, "article");
        string text = live.Store.Article(article)?.Text ?? throw new ParleyException(ErrorCode.UnknownId, article, "The record has no such article.", "Take one from the list of articles.");
        int start = Number(form, "start");
        var fields = form.Where(f => f.Key.StartsWith(mark, StringComparison.Ordinal)).ToDictionary(f => f.Key[mark.Length..], f => f.Value.ToString());
        DecisionDraft? draft = null;
        _ = Decide(context, form, index => draft = DecisionDraft.Add(index, article, text, Field(form, "kind"), start, start + Number(form, "length"), fields), "");
        string id = draft!.Targets[0];
        return $"/article?id={Uri.EscapeDataString(article)}&finding={id}#{id}";
    }

    public static string Undo(HttpContext context, IFormCollection form)
    {
        context.RequestServices.GetRequiredService<LiveRecord>().Store.Undo(Number(form, "number"), User(context));
        return "/desk";
    }

    private static string Decide(HttpContext context, IFormCollection form, Func<RecordIndex, DecisionDraft> draft, string next)
    {
        LiveRecord live = context.RequestServices.GetRequiredService<LiveRecord>();
        SiteOptions options = context.RequestServices.GetRequiredService<SiteOptions>();
        string why = form["why"].ToString().Trim();
        live.Store.Decide(draft(live.At(null).Index).Sign(User(context), Instant.FromDateTimeOffset(options.Time.GetUtcNow()), why.Length == 0 ? null : why));
        return next;
    }

    private static int Number(IFormCollection form, string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ParleyException(ErrorCode.WrongValue, name, "It is no number that it can have.", "Load the page again and try once more.");

    private static string User(HttpContext context) => context.Caller().Name;

    private static string Field(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } value
        ? value
        : throw new ParleyException(ErrorCode.WrongValue, name, "The form lacks it.", "Fill it in.");
}
