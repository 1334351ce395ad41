using Microsoft.AspNetCore.Components;

namespace Parley.Web.Pages;

/// <summary>Draws one kind of page.</summary>
public abstract class PageView<T> : ComponentBase
    where T : Page
{
    [Parameter]
    public required T Page { get; set; }

    protected PageRequest Request => Page.Request;
}
