using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Maintains the search index: adds texts that are missing, indexes the posts that wait when there are enough for a block, and
/// reclaims what edits and deletions have left. Safe to delay or fail; searches are only slower meanwhile. Several instances may do
/// this at once.
/// </summary>
internal sealed class SearchIndexing(IServiceScopeFactory scopes, TimeProvider time, ILogger<SearchIndexing> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReclaimInterval = TimeSpan.FromHours(6);

    /// <summary>The last post that was checked for its text; <see langword="null"/> once all of them were.</summary>
    private PostId? lastChecked = default(PostId);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            RunAsync<SearchTexts>(Interval, AddMissingTextsAsync, stoppingToken),
            RunAsync<SearchIndex>(Interval, (index, ct) => index.AddBlockAsync(atLeast: SearchPositions.BlockSize, ct), stoppingToken),
            RunAsync<SearchIndex>(ReclaimInterval, (index, ct) => index.ReclaimAsync(ct), stoppingToken));

    /// <summary>Looks at each post once in the life of the program: from then on every post comes with its text.</summary>
    private async Task<bool> AddMissingTextsAsync(SearchTexts texts, CancellationToken cancellationToken)
    {
        lastChecked = lastChecked is { } last ? await texts.AddMissingAsync(last, cancellationToken) : null;
        return lastChecked is not null;
    }

    private Task RunAsync<T>(TimeSpan interval, Func<T, CancellationToken, Task<bool>> step, CancellationToken stoppingToken)
        where T : notnull =>
        PeriodicWork.RunAsync(
            interval,
            scopes,
            time,
            (services, ct) => step(services.GetRequiredService<T>(), ct),
            exception => logger.LogWarning(exception, "The search index could not be brought up to date; the next attempt is in {Interval}.", interval),
            stoppingToken);
}
