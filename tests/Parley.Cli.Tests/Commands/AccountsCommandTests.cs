namespace Parley.Cli.Tests.Commands;

public sealed class AccountsCommandTests
{
    [Fact]
    public void Accounts_and_tokens_are_made_listed_and_taken_away()
    {
        using var desk = new Desk();
        desk.Type("a long enough phrase\n", "accounts", "add", "mira", "--role", "analyst", "--record", desk.Record).Code.ShouldBe(0);
        string key = desk.Run("accounts", "token", "mira", "--use", "reports").Out.Trim();
        key.ShouldStartWith("parley_");
        string list = desk.Run("accounts").Out;
        list.ShouldContain("mira  analyst");
        list.ShouldContain("reads  reports");
        list.ShouldNotContain(key);
        desk.Run("accounts", "remove", "mira").Code.ShouldBe(0);
        desk.Run("accounts").Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_short_password_is_refused()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type("short\n", "accounts", "add", "mira", "--record", desk.Record);
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("at least 12 characters");
    }

    [Fact]
    public void A_site_for_others_is_not_opened_without_accounts()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("serve", "--listen", "0.0.0.0", "--port", "0");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY3006");
    }
}
