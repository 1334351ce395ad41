using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.Articles;
using Parley.Reading;
using Parley.Storage;
using Parley.Web;
using Parley.Web.Accounts;

namespace Parley.Cli.Commands;

internal static class ServeCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var paths = new Argument<string[]>("PATH") { Description = "Articles to try the site with: read into a record that is gone afterwards", Arity = ArgumentArity.ZeroOrMore };
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 for any that is free", HelpName = "N", DefaultValueFactory = _ => 8731 };
        var listen = new Option<string>("--listen") { Description = "Address to listen to; any but this machine's own demands accounts and HTTPS", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var accounts = new Option<string?>("--accounts") { Description = "Ask for the accounts in this file, also on this machine (default elsewhere: the record's file with .accounts)", HelpName = "FILE" };
        var certificate = new Option<string?>("--certificate") { Description = "Speak HTTPS with this certificate and its key: PEM, or PKCS #12 without a password", HelpName = "FILE" };
        var plain = new Option<bool>("--without-https") { Description = "Let passwords go in the clear, as behind a proxy that speaks HTTPS" };
        var allow = new Option<string[]>("--allow") { Description = "A host or network of your own that webhooks may be sent to; can be given again", HelpName = "HOST" };
        var command = new Command("serve", "Show the record in the browser, and answer other programs") { paths, port, listen, accounts, certificate, plain, allow, options.Record };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(port) is < 0 or > 65535)
                throw new ParleyException(ErrorCode.WrongValue, $"--port {parsed.GetValue(port)}", "This is no port.", "Give a number from 0 to 65535.");
            string[] articles = parsed.GetRequiredValue(paths);
            using TryRecord? tried = articles.Length == 0 ? null : new TryRecord(terminal, articles);
            if (!IPAddress.TryParse(parsed.GetValue(listen), out IPAddress? address))
                throw new ParleyException(ErrorCode.WrongValue, $"--listen {parsed.GetValue(listen)}", "This is no address of a machine.", "Write it in numbers: 127.0.0.1, 0.0.0.0.");
            string record = tried?.File ?? parsed.GetRequiredValue(options.Record);
            string? file = parsed.GetValue(accounts) ?? (IPAddress.IsLoopback(address) ? null : AccountsCommand.FileOf(record));
            await Serve(terminal, new SiteOptions
            {
                Record = record, Address = address, Accounts = file is null ? null : new AccountFile(file),
                Certificate = parsed.GetValue(certificate) is { } pair ? Certificate(pair) : null, IsWithoutHttps = parsed.GetValue(plain),
                Port = parsed.GetValue(port), User = terminal.User, Time = terminal.Time, Proxy = Network.Proxy, Allow = parsed.GetValue(allow) ?? [],
            }, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static X509Certificate2 Certificate(string path)
    {
        try
        {
            return X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, null)
                : X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ParleyException(ErrorCode.InputUnreadable, path, "This is no certificate with its key.", "Give a file of PEM with both, or PKCS #12 without a password.", e);
        }
    }

    private static async Task Serve(Terminal terminal, SiteOptions options, CancellationToken cancellation)
    {
        await using WebApplication site = Site.Build(options);
        try
        {
            await site.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new ParleyException(ErrorCode.PortTaken, $"{options.Address}:{options.Port}", "Something else listens there.", "Name another port with --port.", e);
        }

        string address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        terminal.Out.WriteLine(address);
        await terminal.Out.FlushAsync(cancellation);
        terminal.Error.WriteLine("Open this address in a browser. Ctrl-C ends.");
        using CancellationTokenRegistration end = cancellation.Register(site.Lifetime.StopApplication);
        await site.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>A record of some articles that is gone afterwards.</summary>
    private sealed class TryRecord : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("parley-try-").FullName;

        public TryRecord(Terminal terminal, string[] articles)
        {
            try
            {
                using SqliteStore store = SqliteStore.Open(File, terminal.Time);
                IntakeSummary summary = new Intake(store, new ArticleReader()).Read(ArticleSource.Read(articles, terminal.In), new IntakeOptions(), CancellationToken.None);
                foreach (ParleyException error in summary.Errors)
                    terminal.Error.WriteLine(error.Message);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public string File => Path.Combine(_folder, "record.db");

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
