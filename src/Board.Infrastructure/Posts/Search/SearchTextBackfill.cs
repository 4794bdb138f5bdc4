using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Adds missing texts for search. It checks each post once: its progress is stored, so a start with nothing left to do reads only the
/// newest posts. It ends there, because the program stores new posts with their text.
/// </summary>
internal sealed class SearchTextBackfill(SearchTexts texts, SearchTextBackfillProgress progress) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        progress.IsDone = progress.IsDone || !await texts.AddMissingAsync(cancellationToken);
        return !progress.IsDone;
    }
}

/// <summary>Progress of the backfill in this instance.</summary>
internal sealed class SearchTextBackfillProgress
{
    /// <summary>Whether every post that was there at the start has its text.</summary>
    public bool IsDone { get; internal set; }
}
