using Board.Application.BackgroundWork;
using Board.Application.Outbox;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Messaging;

/// <summary>Registers MediatR and its pipeline.</summary>
internal static class MessagingServices
{
    /// <summary>Adds the mediator.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) =>
        services
            .AddTransient<ServiceFactory>(provider => provider.GetRequiredService)
            .AddTransient<IMediator, Mediator>();

    /// <summary>Adds a behavior to the pipeline, inside those that were added before it.</summary>
    /// <param name="services">The container.</param>
    /// <param name="behavior">The open generic type.</param>
    /// <param name="lifetime">
    /// <see cref="ServiceLifetime.Singleton"/>, unless it depends on a scoped service.
    /// </param>
    public static IServiceCollection AddBehavior(
        this IServiceCollection services, Type behavior, ServiceLifetime lifetime = ServiceLifetime.Singleton)
    {
        services.Add(new ServiceDescriptor(typeof(IPipelineBehavior<,>), behavior, lifetime));
        return services;
    }

    /// <summary>Adds every handler, validator and background job of a module.</summary>
    /// <param name="services">The container.</param>
    /// <param name="module">A type in the module's namespace.</param>
    public static IServiceCollection AddHandlersFrom(this IServiceCollection services, Type module) =>
        services
            .AddImplementationsBeside(module, typeof(IRequestHandler<,>), ServiceLifetime.Transient)
            .AddImplementationsBeside(module, typeof(INotificationHandler<>), ServiceLifetime.Transient)
            .AddImplementationsBeside(module, typeof(IValidator<>), ServiceLifetime.Singleton)
            .AddOutboxHandlersFrom(module)
            .AddPeriodicWorkFrom(module);

    private static IServiceCollection AddImplementationsBeside(
        this IServiceCollection services, Type module, Type openInterface, ServiceLifetime lifetime) =>
        services.Scan(scan => scan
            .FromAssemblies(module.Assembly)
            .AddClasses(classes => classes.InNamespaces(module.Namespace!).AssignableTo(openInterface), publicOnly: false)
            .AsImplementedInterfaces(type => type.IsGenericType && type.GetGenericTypeDefinition() == openInterface)
            .WithLifetime(lifetime));
}
