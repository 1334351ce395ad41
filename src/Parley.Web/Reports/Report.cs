using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Joining;
using Parley.Views;

namespace Parley.Web.Reports;

/// <summary>Briefs, or views, with every passage that their lines rest on: what is handed on to people without the record.</summary>
/// <param name="Index">The record.</param>
/// <param name="Briefs">What it tells, in order.</param>
/// <param name="PrintsPassages">Whether the passages are on paper too, behind the brief; without, a brief is a report of two pages.</param>
public sealed record Report(RecordIndex Index, ImmutableArray<Brief> Briefs, bool PrintsPassages = false)
{
    /// <summary>As one file that needs no other: the style is in it, no script, nothing is loaded from elsewhere.</summary>
    public async Task<string> HtmlAsync()
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportSheet.Report)] = this });
            return (await renderer.RenderComponentAsync<ReportSheet>(parameters)).ToHtmlString();
        });
    }

    /// <summary>The lines of a brief that rest on passages, each thing once, with these; those of reprints last.</summary>
    internal IEnumerable<(BriefLine Line, ImmutableArray<CitedPassage> Passages)> Cited(Brief brief) =>
        from line in brief.Sections.SelectMany(s => s.Lines).Where(l => l.Id is not null).DistinctBy(l => l.Id)
        let passages = CitedPassage.Of(Index, Index.Find(line.Id!)).ToImmutableArray()
        where passages.Length > 0
        select (line, passages);
}
