using Board.Application.BackgroundWork;
using Board.Application.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services
            .AddTransient<OutboxStore>()
            .AddTransient<IOutbox, OutboxStore>()
            .AddTransient<IOutboxDispatcher, OutboxDispatcher>()
            .AddSingleton<OutboxMetrics>()
            .AddPeriodicWork<OutboxBacklog>();
}
