using System.Collections.Immutable;
using System.Text.Json;
using Parley.Views;

namespace Parley.Web.Pages;

/// <summary>
/// What stands on a page, computed before anything is written: the page itself and its twins for other programs show the same.
/// </summary>
public abstract class Page(PageRequest request)
{
    public PageRequest Request => request;

    public RecordSnapshot Snapshot => request.Snapshot;

    public abstract string Title { get; }

    /// <summary>Whether what it shows is about to be another thing, so that it loads itself again.</summary>
    public virtual bool IsMoving => false;

    /// <summary>The component that draws it; a <see cref="PageView{T}"/>.</summary>
    public abstract Type View { get; }

    /// <summary>Headings of the rows, without that of the id.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>What is on the page, row by row, for the twin in CSV.</summary>
    public abstract IEnumerable<ViewRow> Rows { get; }

    /// <summary>The twin in JSON: the objects of the public format.</summary>
    public virtual void WriteJson(Utf8JsonWriter json) => ViewJson.Write(json, Rows);
}
