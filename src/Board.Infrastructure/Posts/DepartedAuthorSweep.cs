using Board.Application.Posts;
using Board.Infrastructure.Database;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Posts;

/// <summary>
/// Deletes or anonymises the posts of deleted users that were too many to go with the account, batch by batch. What is left is a
/// row, so that it goes on after a crash. Any number of instances may do this at once: a batch is locked.
/// </summary>
internal sealed class DepartedAuthorSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<DepartedAuthorSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            Interval,
            scopes,
            time,
            TakeStepAsync,
            exception => logger.LogWarning(exception, "Posts of deleted users were not released; the next attempt is in {Interval}.", Interval),
            stoppingToken);

    private static async Task<bool> TakeStepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var step = await services.GetRequiredService<IMediator>().Send(new ReleasePostsOfDepartedAuthorsCommand(), cancellationToken);
        return step.Match(isMoreToDo => isMoreToDo, _ => false);
    }
}
