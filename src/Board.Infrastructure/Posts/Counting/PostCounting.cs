using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>
/// Keeps the ranges of posts in order: makes new ones, and now and then counts all of them. It may be late or fail: pages by number
/// only cost more then. Any number of instances may do this at once.
/// </summary>
internal sealed class PostCounting(IServiceScopeFactory scopes, TimeProvider time, ILogger<PostCounting> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RecountInterval = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            RunAsync(Interval, (ranges, ct) => ranges.AddAsync(PostCountBuckets.Size, ct), stoppingToken),
            RunAsync(RecountInterval, RecountAsync, stoppingToken));

    private static async Task<bool> RecountAsync(PostCountBuckets ranges, CancellationToken cancellationToken)
    {
        await ranges.RecountAsync(cancellationToken);
        return false;
    }

    private Task RunAsync(TimeSpan interval, Func<PostCountBuckets, CancellationToken, Task<bool>> step, CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            interval,
            scopes,
            time,
            (services, ct) => step(services.GetRequiredService<PostCountBuckets>(), ct),
            exception => logger.LogWarning(exception, "The posts could not be counted; the next attempt is in {Interval}.", interval),
            stoppingToken);
}
