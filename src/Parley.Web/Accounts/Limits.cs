using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Parley.Web.Accounts;

/// <summary>
/// How often one address may ask a site with accounts, guesses of passwords and tokens included; the person at the machine may ask as
/// often as they like.
/// </summary>
internal static class Limits
{
    public const string SignIn = "sign-in";

    // A newsroom behind one address, with a program that reads lists part by part.
    private const int AtOnce = 2000, PerSecond = 100;

    private const int SignInsAMinute = 10;

    public static void AddLimits(this IServiceCollection services, SiteOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => options.Accounts is null
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce, TokensPerPeriod = PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
            }));
        limiter.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = SignInsAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
        }));
    });

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
