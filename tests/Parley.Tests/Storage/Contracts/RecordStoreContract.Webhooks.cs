using NodaTime;
using Parley.Storage;

namespace Parley.Tests.Storage.Contracts;

public abstract partial class RecordStoreContract
{
    [Fact]
    public void A_webhook_is_kept_with_how_far_it_was_told_until_it_is_taken_away()
    {
        var webhook = new Webhook("w1", "https://example.org/hook", "secret", [ChangeKind.New, ChangeKind.Decided], "n1", "ada", Instant.FromUtc(2031, 5, 1, 10, 0), 4);
        Store.Keep(webhook);
        Webhook told = webhook with { Told = 9, Failures = 2, NextAt = Instant.FromUtc(2031, 5, 1, 11, 0), Error = "The server is busy." };
        Store.Update(told).ShouldBeTrue();
        Reopen();
        Webhook kept = Store.Webhooks().ShouldHaveSingleItem();
        kept.Kinds.ShouldBe(told.Kinds);
        (kept with { Kinds = told.Kinds }).ShouldBe(told);
        Store.RemoveWebhook("w1").ShouldBeTrue();
        Store.Webhooks().ShouldBeEmpty();
        // Who was told while it was taken away does not bring it back.
        Store.Update(told).ShouldBeFalse();
        Store.Webhooks().ShouldBeEmpty();
        Store.RemoveWebhook("w1").ShouldBeFalse();
    }
}
