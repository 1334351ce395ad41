using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Parley.Web.Tests;

/// <summary>Goes to every page that links lead to, and to the twins of each.</summary>
internal static class Crawl
{
    /// <summary>The answers to all addresses that can be reached by links, each path with at most a few queries.</summary>
    public static async Task<List<(string Address, HttpStatusCode Status, string Type, string Text)>> AllAsync(HttpClient site)
    {
        const int queries = 4;
        List<(string, HttpStatusCode, string, string)> answers = [];
        HashSet<string> seen = ["/talks"];
        Dictionary<string, int> paths = [];
        Queue<string> next = new(seen);
        while (next.TryDequeue(out string? address))
        {
            using HttpResponseMessage answer = await site.GetAsync(address);
            string text = await answer.Content.ReadAsStringAsync();
            string type = answer.Content.Headers.ContentType?.MediaType ?? "";
            answers.Add((address, answer.StatusCode, type, text));
            if (type != "text/html")
                continue;
            IHtmlDocument page = new HtmlParser().ParseDocument(text);
            foreach (string link in page.QuerySelectorAll("a[href], link[href], img[src], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                string target = link.Split('#')[0], path = target.Split('?')[0];
                if (target.StartsWith('/') && !seen.Contains(target) && (path is "/article" || (paths[path] = paths.GetValueOrDefault(path) + 1) <= queries) && seen.Add(target))
                    next.Enqueue(target);
            }
        }

        return answers;
    }
}
