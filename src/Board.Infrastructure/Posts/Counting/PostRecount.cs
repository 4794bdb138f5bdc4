using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>Corrects buckets that were counted wrong.</summary>
internal sealed class PostRecount(PostCountBuckets buckets) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await buckets.RecountAsync(cancellationToken);
        return false;
    }
}
