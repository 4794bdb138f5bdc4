using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Seeding;

internal static class SeedingServices
{
    /// <summary>Adds the seeders of all modules, and what they offer each other.</summary>
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        foreach (var seeder in DeclaredSeeder.All.Select(declared => declared.Type))
        {
            services.AddTransient(seeder);
            foreach (var offered in seeder.GetInterfaces())
            {
                services.AddTransient(offered, seeder);
            }
        }

        return services;
    }
}
