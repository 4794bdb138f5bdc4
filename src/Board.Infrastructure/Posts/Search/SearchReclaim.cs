using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Search;

/// <summary>Reclaims what edits and deletions have left in the search index.</summary>
internal sealed class SearchReclaim(SearchIndex index) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => index.ReclaimAsync(cancellationToken);
}
