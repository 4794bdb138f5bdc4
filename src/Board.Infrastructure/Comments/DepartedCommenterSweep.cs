using Board.Application.Comments;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Comments;

/// <summary>
/// Takes deleted users out of the comments that were too many to go with the account, step by step. Any number of instances
/// may do this at once: what one has dealt with, the others do not find.
/// </summary>
internal sealed class DepartedCommenterSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<DepartedCommenterSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseBetweenSteps = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await TakeStepAsync(stoppingToken))
                {
                    await Task.Delay(PauseBetweenSteps, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning(exception, "Deleted users could not be taken out of the comments; the next attempt is in {Interval}.", Interval);
            }
        }
    }

    private async Task<bool> TakeStepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var step = await mediator.Send(new TakeOutDepartedCommentersCommand(), cancellationToken);
        return step.Match(isMoreToDo => isMoreToDo, _ => false);
    }
}
