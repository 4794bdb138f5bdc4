using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.BackgroundWork;

/// <summary>Registers background work.</summary>
public static class BackgroundWorkServices
{
    /// <summary>Adds work that every instance repeats.</summary>
    public static IServiceCollection AddPeriodicWork<TWork>(this IServiceCollection services)
        where TWork : class, IPeriodicWork =>
        services
            .AddTransient<TWork>()
            .AddSingleton(new PeriodicWork(
                typeof(TWork).Name,
                TWork.Interval,
                (scope, cancellationToken) => scope.GetRequiredService<TWork>().StepAsync(cancellationToken)));
}
