using Microsoft.Extensions.Options;

namespace Board.Application.RateLimiting;

internal sealed class RateLimitingOptionsValidator : IValidateOptions<RateLimitingOptions>
{
    private const int MinEntries = 1_000;
    private const int MaxEntries = 10_000_000;

    public ValidateOptionsResult Validate(string? name, RateLimitingOptions options)
    {
        if (options.MaxEntries is < MinEntries or > MaxEntries)
        {
            return ValidateOptionsResult.Fail($"RateLimiting:MaxEntries must be between {MinEntries} and {MaxEntries}.");
        }

        return options.Permits.Where(limit => limit.Value < 1).Select(limit => limit.Key.Setting).FirstOrDefault() is { } setting
            ? ValidateOptionsResult.Fail(
                $"RateLimiting:{setting} must be at least 1; to have no limits, set RateLimiting:Enabled to false.")
            : ValidateOptionsResult.Success;
    }
}
