using Parley.Web.Accounts;

namespace Parley.Web.Tests.Accounts;

public sealed class AccountFileTests : IDisposable
{
    private const string Password = "a long enough phrase";

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-accounts-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "talks.db.accounts");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nobody_comes_in_without_the_right_name_and_password()
    {
        var file = new AccountFile(Path);
        file.Accounts.ShouldBeEmpty();
        file.Put("mira", Role.Analyst, Password);
        file.WithPassword("mira", Password).ShouldBe(new Caller("mira", Role.Analyst, Writes: true));
        file.WithPassword("mira", Password + "!").ShouldBeNull();
        file.WithPassword("omar", Password).ShouldBeNull();
        file.WithPassword("mira", new string('x', 100_000)).ShouldBeNull();
    }

    [Fact]
    public void The_file_holds_neither_password_nor_key_and_only_its_owner_reads_it()
    {
        var file = new AccountFile(Path);
        file.Put("mira", Role.Admin, Password);
        string key = file.AddToken("mira", "reports", writes: false);
        string text = File.ReadAllText(Path);
        text.ShouldNotContain(Password);
        text.ShouldNotContain(key);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_token_reads_unless_it_is_made_to_write_and_is_worthless_once_revoked()
    {
        var file = new AccountFile(Path);
        file.Put("mira", Role.Analyst, Password);
        string reads = file.AddToken("mira", "reports", writes: false), writes = file.AddToken("mira", "desk", writes: true);
        file.WithToken(reads)!.MayWrite.ShouldBeFalse();
        file.WithToken(writes)!.MayWrite.ShouldBeTrue();
        file.WithToken("parley_guess").ShouldBeNull();
        file.WithToken("").ShouldBeNull();
        file.Revoke(file.Accounts[0].Tokens[1].Id);
        file.WithToken(writes).ShouldBeNull();
        file.WithToken(reads).ShouldNotBeNull();
        Should.Throw<ParleyException>(() => file.Revoke("none")).Code.ShouldBe(ErrorCode.UnknownId);
    }

    [Fact]
    public void A_reader_does_not_write_whatever_the_token_says()
    {
        var file = new AccountFile(Path);
        file.Put("omar", Role.Reader, Password);
        file.WithToken(file.AddToken("omar", "desk", writes: true))!.MayWrite.ShouldBeFalse();
    }

    [Fact]
    public void A_session_ends_with_the_password_or_the_account_that_it_was_begun_with()
    {
        var file = new AccountFile(Path);
        file.Put("mira", Role.Analyst, Password);
        string mark = file.SessionMark("mira")!;
        file.InSession("mira", mark).ShouldNotBeNull();
        file.InSession("mira", "").ShouldBeNull();
        file.Put("mira", Role.Analyst, Password + "2");
        file.InSession("mira", mark).ShouldBeNull();
        string now = file.SessionMark("mira")!;
        file.Remove("mira");
        file.InSession("mira", now).ShouldBeNull();
    }

    [Theory]
    [InlineData("", Password)]
    [InlineData("  ", Password)]
    [InlineData("mi\nra", Password)]
    [InlineData("mira", "short")]
    public void Names_and_passwords_that_cannot_be_are_refused(string name, string password) =>
        Should.Throw<ParleyException>(() => new AccountFile(Path).Put(name, Role.Reader, password)).Code.ShouldBe(ErrorCode.WrongValue);

    [Fact]
    public void A_broken_file_lets_nobody_in()
    {
        File.WriteAllText(Path, "[ { \"name\": ");
        Should.Throw<ParleyException>(() => new AccountFile(Path).WithPassword("mira", Password)).Code.ShouldBe(ErrorCode.InputUnreadable);
    }
}
