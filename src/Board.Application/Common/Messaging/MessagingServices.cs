using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Common.Messaging;

/// <summary>Puts the mediator and its pipeline together: the one place that knows how MediatR is set up.</summary>
internal static class MessagingServices
{
    /// <summary>Adds the mediator.</summary>
    /// <param name="services">The container.</param>
    /// <param name="behaviors">The open generic behaviors of the pipeline, outermost first.</param>
    public static IServiceCollection AddMessaging(this IServiceCollection services, params ReadOnlySpan<Type> behaviors)
    {
        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        foreach (var behavior in behaviors)
        {
            services.AddTransient(typeof(IPipelineBehavior<,>), behavior);
        }

        return services;
    }

    /// <summary>Adds every handler and validator that stands beside a module's registration.</summary>
    /// <param name="services">The container.</param>
    /// <param name="module">A type in the module's namespace.</param>
    public static IServiceCollection AddUseCasesBeside(this IServiceCollection services, Type module) =>
        services
            .AddImplementationsBeside(module, typeof(IRequestHandler<,>), ServiceLifetime.Transient)
            .AddImplementationsBeside(module, typeof(INotificationHandler<>), ServiceLifetime.Transient)
            .AddImplementationsBeside(module, typeof(IValidator<>), ServiceLifetime.Singleton);

    private static IServiceCollection AddImplementationsBeside(
        this IServiceCollection services, Type module, Type openInterface, ServiceLifetime lifetime) =>
        services.Scan(scan => scan
            .FromAssemblies(module.Assembly)
            .AddClasses(classes => classes.InNamespaces(module.Namespace!).AssignableTo(openInterface), publicOnly: false)
            .AsImplementedInterfaces(type => type.IsGenericType && type.GetGenericTypeDefinition() == openInterface)
            .WithLifetime(lifetime));
}
