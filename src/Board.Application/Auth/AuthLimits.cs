using Board.Application.RateLimiting;

namespace Board.Application.Auth;

/// <summary>The rate limits of this module.</summary>
internal static class AuthLimits
{
    public static readonly RateLimit SignInOfAddress = RateLimit.PerMinute(30, "SignInsPerMinuteOfAddress");
    public static readonly RateLimit SignInOfAddressAndAccount = RateLimit.PerMinute(10, "SignInsPerMinuteOfAddressAndAccount");
    public static readonly RateLimit RefreshOfSession = RateLimit.PerMinute(60, "RefreshesPerMinuteOfSession");

    /// <summary>Throttles the account, for networks that it was never used from.</summary>
    public static readonly RateLimit FailedSignInOfAccount = RateLimit.PerHour(100, "FailedSignInsPerHourOfAccount");

    /// <summary>Applies to throttled accounts.</summary>
    public static readonly RateLimit SignInOfAddressAndThrottledAccount =
        RateLimit.PerHour(3, "SignInsPerHourOfAddressAndThrottledAccount");
}
