using Board.Application.Comments;
using Board.Infrastructure.Database;
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
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            Interval,
            scopes,
            time,
            TakeStepAsync,
            exception => logger.LogWarning(exception, "Deleted users could not be taken out of the comments; the next attempt is in {Interval}.", Interval),
            stoppingToken);

    private static async Task<bool> TakeStepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var step = await services.GetRequiredService<IMediator>().Send(new TakeOutDepartedCommentersCommand(), cancellationToken);
        return step.Match(isMoreToDo => isMoreToDo, _ => false);
    }
}
