using Board.Application.BackgroundWork;
using Board.Domain.Posts;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Adds missing texts for search. It checks each post once after the program has started: new posts are stored with their text.
/// </summary>
internal sealed class SearchTextBackfill(SearchTexts texts, SearchTextBackfillProgress progress) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        progress.LastChecked = progress.LastChecked is { } last ? await texts.AddMissingAsync(last, cancellationToken) : null;
        return progress.LastChecked is not null;
    }
}

/// <summary>Progress of the backfill in this instance.</summary>
internal sealed class SearchTextBackfillProgress
{
    /// <summary>The last post that was checked for its text; <see langword="null"/> once all of them were.</summary>
    public PostId? LastChecked { get; internal set; } = default(PostId);
}
