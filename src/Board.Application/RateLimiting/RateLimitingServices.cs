using Board.Application.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.RateLimiting;

internal static class RateLimitingServices
{
    /// <summary>Adds the limits that the modules declare, with their settings.</summary>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services)
    {
        var limits = RateLimit.FindAll();
        services
            .AddValidatedOptions<RateLimitingOptions, RateLimitingOptionsValidator>(
                RateLimitingOptions.Section, limits.ToDictionary(
                    limit => limit.Setting, _ => typeof(int), StringComparer.OrdinalIgnoreCase))
            .AddOptions<RateLimitingOptions>()
            .Configure<IConfiguration>(
                (options, configuration) => ReadPermits(options, configuration.GetSection(RateLimitingOptions.Section), limits));
        return services.AddSingleton<RateLimits>();
    }

    private static void ReadPermits(RateLimitingOptions options, IConfigurationSection section, IEnumerable<RateLimit> limits)
    {
        foreach (var limit in limits)
        {
            if (section.GetValue<int?>(limit.Setting) is { } permits)
            {
                options.Permits[limit] = permits;
            }
        }
    }
}
