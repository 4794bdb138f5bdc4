using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>Corrects wrong counts of buckets.</summary>
internal sealed class PostRecount(PostCountBuckets buckets) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await buckets.RecountAsync(cancellationToken);
        return false;
    }
}
