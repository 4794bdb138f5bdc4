using Board.Application.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.RateLimiting;

internal static class RateLimitingServices
{
    /// <summary>Adds the limits that the modules declare, with their settings.</summary>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services)
    {
        services
            .AddValidatedOptions<RateLimitingOptions, RateLimitingOptionsValidator>(
                RateLimitingOptions.Section,
                RateLimit.All.ToDictionary(limit => limit.Setting, _ => typeof(int), StringComparer.OrdinalIgnoreCase))
            .AddOptions<RateLimitingOptions>()
            .Configure<IConfiguration>(
                (options, configuration) => ReadPermits(options, configuration.GetSection(RateLimitingOptions.Section)));
        return services.AddSingleton<RateLimits>();
    }

    private static void ReadPermits(RateLimitingOptions options, IConfigurationSection section)
    {
        foreach (var limit in RateLimit.All)
        {
            if (section.GetValue<int?>(limit.Setting) is { } permits)
            {
                options.Permits[limit] = permits;
            }
        }
    }
}
