using Board.Application.Messaging;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Access;

/// <summary>
/// Stops the next command of a caller before its handler, after its session was found live, until it is released.
/// </summary>
internal sealed class CommandGate
{
    private Stop? next;

    /// <summary>Adds the gate as the innermost behavior.</summary>
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

    /// <summary>A stopped command.</summary>
    public sealed class Stop
    {
        /// <summary>Completes with the type of the command when it arrives.</summary>
        public TaskCompletionSource<Type> Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Releases the command.</summary>
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
