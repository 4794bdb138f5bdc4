using Board.Application.BackgroundWork;
using Board.Application.SampleThings;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.SampleThings;

internal static class SampleThingsModule
{
    public static IServiceCollection AddSampleThings(this IServiceCollection services) =>
        services
            .AddTransient<ISampleThingRepository, SampleThingRepository>()
            .AddTransient<ISampleThingQueries, SampleThingQueries>()
            .AddPeriodicWorkFrom(typeof(SampleThingsModule));
}
