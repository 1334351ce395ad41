using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parley.Views;
using Parley.Web.Reading;

namespace Parley.Web.Pages.Add;

/// <summary>Where articles are given to the record, and how far reading them is.</summary>
public sealed class AddPage : Page
{
    public AddPage(PageRequest request)
        : base(request)
    {
        Jobs = [.. request.Service<ReadingJobs>().All().Reverse()];
    }

    /// <summary>The orders, the last first.</summary>
    public ImmutableArray<ReadingJob> Jobs { get; }

    /// <summary>Whether there is something to wait for, so that the page loads itself again.</summary>
    public override bool IsMoving => Jobs.Any(j => !j.IsOver);

    public override string Title => "Add articles";

    public override Type View => typeof(AddSheet);

    public override ImmutableArray<string> Columns => ["state", "inputs", "done", "new", "not read"];

    public override IEnumerable<ViewRow> Rows => Jobs.Select(j => new ViewRow($"{j.Number}", () =>
    [
        Labels.Code(j.State), string.Join(' ', j.Inputs), $"{j.Progress?.Done}", $"{j.Summary?.New}", $"{j.Summary?.Errors.Count}",
    ], j));

    public override void WriteJson(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (ReadingJob job in Jobs)
            JobJson.Write(json, job);
        json.WriteEndArray();
    }

    /// <summary>Takes the order that a form gives.</summary>
    public static async Task<string> AddAsync(HttpContext context, IFormCollection form)
    {
        var order = new ReadingOrder();
        try
        {
            if (Field(form, "text") is { } text)
                order.AddText(text, Field(form, "title"), Field(form, "outlet"), Field(form, "url"), Field(form, "published"));
            foreach (string address in form["addresses"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                order.AddAddress(address);
            foreach (IFormFile file in form.Files.Where(f => f.Length > 0))
            {
                await using Stream content = file.OpenReadStream();
                await order.AddFileAsync(file.FileName, content, context.RequestAborted);
            }

            if (order.Inputs.Count == 0)
                throw new ParleyException(ErrorCode.InputEmpty, "articles", "Nothing was given.", "Paste a text, name an address, or choose files.");
        }
        catch
        {
            order.Dispose();
            throw;
        }

        int number = context.RequestServices.GetRequiredService<ReadingJobs>().Add(order).Number;
        return string.Create(CultureInfo.InvariantCulture, $"/add#job-{number}");
    }

    private static string? Field(IFormCollection form, string name) => form[name].ToString() is var value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
