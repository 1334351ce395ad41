using System.CommandLine;
using System.Text;
using Parley.Record;
using Parley.Web.Accounts;
using Role = Parley.Web.Accounts.Role;

namespace Parley.Cli.Commands;

/// <summary>Who may use a site that others can reach.</summary>
internal static class AccountsCommand
{
    /// <summary>The file of accounts that belongs to a record.</summary>
    public static string FileOf(string record) => record + ".accounts";

    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var file = new Option<string?>("--accounts") { Description = "The file of accounts (default: the record's file with .accounts)", HelpName = "FILE", Recursive = true };
        options.Record.Recursive = true;
        AccountFile Of(ParseResult parsed) => new(parsed.GetValue(file) ?? FileOf(parsed.GetRequiredValue(options.Record)));
        var name = new Argument<string>("NAME") { Description = "The account's name, which signs decisions" };
        var command = new Command("accounts", "Accounts of people and tokens of programs for a site that others can reach")
        {
            options.Record, file, Add(terminal, name, Of), Token(terminal, name, Of),
        };
        command.SetAction(parsed =>
        {
            foreach (Account account in Of(parsed).Accounts)
            {
                terminal.Out.WriteLine($"{account.Name}  {PublicName.Of(account.Role)}");
                foreach (AccessToken token in account.Tokens)
                    terminal.Out.WriteLine($"    {token.Id}  {(token.Writes ? "reads and writes" : "reads")}  {token.Name}");
            }

            return ExitCode.Done;
        });
        var remove = new Command("remove", "Take an account away, with its tokens and sessions") { name };
        remove.SetAction(parsed => Of(parsed).Remove(parsed.GetRequiredValue(name)));
        command.Add(remove);
        var id = new Argument<string>("ID") { Description = "The token's id, as the list gives it" };
        var revoke = new Command("revoke", "Make a token worthless") { id };
        revoke.SetAction(parsed => Of(parsed).Revoke(parsed.GetRequiredValue(id)));
        command.Add(revoke);
        return command;
    }

    private static Command Add(Terminal terminal, Argument<string> name, Func<ParseResult, AccountFile> of)
    {
        var role = new Option<Role>("--role") { Description = "reader · analyst · admin", HelpName = "ROLE", DefaultValueFactory = _ => Role.Reader };
        var command = new Command("add", "Add an account, or change its role and password; the password is the first line of standard input") { name, role };
        command.SetAction(parsed =>
        {
            terminal.Error.WriteLine("Password, at least 12 characters:");
            using var input = new StreamReader(terminal.In, Encoding.UTF8);
            of(parsed).Put(parsed.GetRequiredValue(name), parsed.GetValue(role), input.ReadLine() ?? "");
        });
        return command;
    }

    private static Command Token(Terminal terminal, Argument<string> name, Func<ParseResult, AccountFile> of)
    {
        var use = new Option<string>("--use") { Description = "What it is for", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var write = new Option<bool>("--write") { Description = "Let it write as its account may; else it only reads" };
        var command = new Command("token", "Make a token for a program, and print it, once") { name, use, write };
        command.SetAction(parsed => terminal.Out.WriteLine(of(parsed).AddToken(parsed.GetRequiredValue(name), parsed.GetRequiredValue(use), parsed.GetValue(write))));
        return command;
    }
}
