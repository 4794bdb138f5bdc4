using Board.Application.Modules;
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

    /// <summary>Adds all background work next to the registration of a module.</summary>
    public static IServiceCollection AddPeriodicWorkFrom(this IServiceCollection services, Type module)
    {
        var add = typeof(BackgroundWorkServices).GetMethod(nameof(AddPeriodicWork))!;
        foreach (var type in module.TypesBeside().Where(typeof(IPeriodicWork).IsAssignableFrom))
        {
            add.MakeGenericMethod(type).Invoke(obj: null, [services]);
        }

        return services;
    }
}
