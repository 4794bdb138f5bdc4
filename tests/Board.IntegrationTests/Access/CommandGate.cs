using Board.Application.Messaging;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Access;

/// <summary>
/// Stops the next command of a caller right before its handler, where its session has been found live, until it is let go.
/// </summary>
internal sealed class CommandGate
{
    private Stop? next;

    /// <summary>Puts the gate behind all other behaviors of the program.</summary>
    public static void Install(IServiceCollection services) =>
        services.AddSingleton<CommandGate>().AddTransient(typeof(IPipelineBehavior<,>), typeof(GateBehavior<,>));

    /// <summary>Stops the next command.</summary>
    public Stop Close() => next = new Stop();

    private Task PassAsync(Type command)
    {
        var stop = Interlocked.Exchange(ref next, null);
        stop?.Reached.SetResult(command);
        return stop?.Opened.Task ?? Task.CompletedTask;
    }

    /// <summary>One command that is stopped.</summary>
    public sealed class Stop
    {
        /// <summary>The type of the command, as soon as it is here.</summary>
        public TaskCompletionSource<Type> Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Lets it go.</summary>
        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class GateBehavior<TRequest, TResponse>(CommandGate gate) : IPipelineBehavior<TRequest, TResponse>
        where TRequest : IRequest<TResponse>, ICallerCommand
    {
        public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
        {
            await gate.PassAsync(typeof(TRequest));
            return await next();
        }
    }
}
