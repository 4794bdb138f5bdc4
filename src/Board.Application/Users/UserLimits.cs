using Board.Application.RateLimiting;

namespace Board.Application.Users;

/// <summary>The rate limits of this module.</summary>
internal static class UserLimits
{
    public static readonly RateLimit SignUpOfAddress = RateLimit.PerHour(10, "SignUpsPerHourOfAddress");
    public static readonly RateLimit WrongPasswordOfSession = RateLimit.PerHour(10, "WrongPasswordsPerHourOfSession");
}
