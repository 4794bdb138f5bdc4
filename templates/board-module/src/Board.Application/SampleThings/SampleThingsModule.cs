using Board.Application.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.SampleThings;

internal static class SampleThingsModule
{
    public static IServiceCollection AddSampleThings(this IServiceCollection services) =>
        services.AddHandlersFrom(typeof(SampleThingsModule));
}
