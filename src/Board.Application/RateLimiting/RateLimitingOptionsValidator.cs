using Microsoft.Extensions.Options;

namespace Board.Application.RateLimiting;

internal sealed class RateLimitingOptionsValidator : IValidateOptions<RateLimitingOptions>
{
    private const int MinEntries = 1_000;
    private const int MaxEntries = 10_000_000;

    public ValidateOptionsResult Validate(string? name, RateLimitingOptions options)
    {
        (string Key, int Value)[] limits =
        [
            (nameof(options.SignInsPerMinuteOfAddressAndAccount), options.SignInsPerMinuteOfAddressAndAccount),
            (nameof(options.SignInsPerMinuteOfAddress), options.SignInsPerMinuteOfAddress),
            (nameof(options.FailedSignInsPerHourOfAccount), options.FailedSignInsPerHourOfAccount),
            (nameof(options.SignInsPerHourOfAddressAndThrottledAccount), options.SignInsPerHourOfAddressAndThrottledAccount),
            (nameof(options.SignUpsPerHourOfAddress), options.SignUpsPerHourOfAddress),
            (nameof(options.RefreshesPerMinuteOfSession), options.RefreshesPerMinuteOfSession),
            (nameof(options.WrongPasswordsPerHourOfSession), options.WrongPasswordsPerHourOfSession),
            (nameof(options.WritesPerMinuteOfUser), options.WritesPerMinuteOfUser),
        ];
        if (options.MaxEntries is < MinEntries or > MaxEntries)
        {
            return ValidateOptionsResult.Fail($"RateLimiting:MaxEntries must be between {MinEntries} and {MaxEntries}.");
        }

        return Array.Find(limits, limit => limit.Value < 1) is { Key: { } wrong }
            ? ValidateOptionsResult.Fail($"RateLimiting:{wrong} must be at least 1; to have no limits, set RateLimiting:Enabled to false.")
            : ValidateOptionsResult.Success;
    }
}
