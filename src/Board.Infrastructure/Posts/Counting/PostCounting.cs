using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>Counts settled posts in new buckets. Safe to delay or fail; numbered pages are only slower meanwhile.</summary>
internal sealed class PostCounting(PostCountBuckets buckets) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(30);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => buckets.AddAsync(PostCountBuckets.Size, cancellationToken);
}
