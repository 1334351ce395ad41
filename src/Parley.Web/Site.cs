using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Articles;
using Parley.Storage;
using Parley.Web.Accounts;
using Parley.Web.Api;
using Parley.Web.Guard;
using Parley.Web.Mcp;
using Parley.Web.Pages;
using Parley.Web.Reading;
using Parley.Web.Webhooks;

namespace Parley.Web;

/// <summary>The site of one record: its pages, and its doors for other programs.</summary>
public static class Site
{
    /// <summary>Bytes that a request may have: an article is at most a fourth of it.</summary>
    internal const int LargestRequest = 64 * 1024 * 1024;

    /// <summary>Opens the record and makes the site, which listens once it is started.</summary>
    /// <exception cref="ParleyException">There is no such record (2006), or it cannot be opened (2xxx).</exception>
    public static WebApplication Build(SiteOptions options, Action<IWebHostBuilder>? host = null)
    {
        options.Check();
        var live = new LiveRecord(SqliteStore.OpenExisting(options.Record, options.Time), options.Time);
        // No file and no variable of the environment changes how the site behaves: it has no other settings than its options.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                if (options.Certificate is not null)
                    listen.UseHttps(options.Certificate);
            });
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        host?.Invoke(builder.WebHost);
        builder.Logging.AddSimpleConsole().AddFilter(level => level >= LogLevel.Error);
        Services(builder.Services, options, live);
        WebApplication app = builder.Build();
        // Another name for this machine, which a foreign page may have put into the names of hosts, is not answered.
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseSameOrigin();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseEntrance(options);
        app.MapEntrance(options);
        app.MapFiles();
        app.MapPages();
        app.MapDeeds();
        app.MapApi();
        app.MapMcp("/mcp");
        return app;
    }

    private static void Services(IServiceCollection services, SiteOptions options, LiveRecord live)
    {
        services.AddSingleton(options);
        // Made by the provider, so that it is closed with the site.
        services.AddSingleton(_ => live);
        services.AddSingleton<ReadingJobs>();
        services.AddHostedService<WebhookSender>();
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestRequest;
            form.ValueLengthLimit = ArticleSource.LargestInput;
            form.ValueCountLimit = 64;
        });
        services.AddRoutingCore();
        services.AddRazorComponents();
        services.AddEntrance(options);
        services.AddLimits(options);
        services.AddSingleton(_ => new IdempotentWrites(options.Time));
        services.AddMcpDoor(live);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "parley-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.FormFieldName = "form";
        });
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = IPAddress.IsLoopback(options.Address) ? ["127.0.0.1", "localhost", "[::1]"] : ["*"]);
    }
}
