using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Keeps the search index in order: adds the posts that wait when there are enough, and reclaims what edits and deletions have
/// left. It may be late or fail: searches only cost more then. Any number of instances may do this at once.
/// </summary>
internal sealed class SearchIndexing(IServiceScopeFactory scopes, TimeProvider time, ILogger<SearchIndexing> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReclaimInterval = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            RunAsync(Interval, (index, ct) => index.AddBlockAsync(atLeast: SearchPositions.BlockSize, ct), stoppingToken),
            RunAsync(ReclaimInterval, (index, ct) => index.ReclaimAsync(ct), stoppingToken));

    private Task RunAsync(TimeSpan interval, Func<SearchIndex, CancellationToken, Task<bool>> step, CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            interval,
            scopes,
            time,
            (services, ct) => step(services.GetRequiredService<SearchIndex>(), ct),
            exception => logger.LogWarning(exception, "The search index could not be brought up to date; the next attempt is in {Interval}.", interval),
            stoppingToken);
}
