using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>
/// The number of posts in each range of ids (a bucket), so that counting posts or jumping to page N does not scan the table. Buckets
/// are adjacent, so each older post is in exactly one. The few newest posts are in none and are counted on each request: creating a post
/// costs nothing here. A deletion decrements its bucket.
/// </summary>
internal sealed class PostCountBuckets(DbSession db, IUnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>The number of posts in a new bucket.</summary>
    public const int Size = 1024;

    /// <summary>
    /// Age after which no post with an older id can be added: the clocks of instances differ by less, and transactions commit within
    /// seconds.
    /// </summary>
    private static readonly TimeSpan SettledAfter = TimeSpan.FromMinutes(10);

    /// <summary>Greater than every id, so that the first page needs no statement of its own.</summary>
    public static readonly PostId Max = PostId.From(Guid.AllBitsSet);

    private const string SelectAll = "SELECT last_id, post_count FROM post_count_buckets ORDER BY last_id DESC";

    private const string CountNewer = "SELECT COUNT(*) FROM posts WHERE id > @LastId";

    /// <summary>Counts the posts, and locates the page that begins after <paramref name="skip"/> posts.</summary>
    public async Task<PageOffset> LocateAsync(int skip, CancellationToken cancellationToken)
    {
        var buckets = await db.ListPreparedAsync<PostCountBucket>(SelectAll, new { }, cancellationToken);
        var newer = await db.FindPreparedAsync<int>(
            CountNewer, new { LastId = buckets.Count == 0 ? default : buckets[0].LastId }, cancellationToken);
        PostCountBucket[] all = [new PostCountBucket { LastId = Max, PostCount = newer }, .. buckets];
        var total = all.Sum(bucket => bucket.PostCount);
        foreach (var bucket in all)
        {
            if (skip < bucket.PostCount)
            {
                return new PageOffset(total, bucket.LastId, skip);
            }

            skip -= bucket.PostCount;
        }

        return new PageOffset(total, default, Skip: 0);
    }

    private const string SelectLast = "SELECT last_id FROM post_count_buckets ORDER BY last_id DESC LIMIT 1";

    private const string SelectEndOfNext =
        "SELECT id FROM posts WHERE id > @AfterId AND id < @Before ORDER BY id LIMIT 1 OFFSET @Others";

    private const string Insert = "INSERT INTO post_count_buckets (last_id, post_count) VALUES (@LastId, @PostCount)";

    /// <summary>Adds a bucket for the oldest posts that are in none, if there are enough of them.</summary>
    /// <returns>Whether a bucket was added: there may be more to do.</returns>
    public Task<bool> AddAsync(int size, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            async ct =>
            {
                // Locked, so that a second instance begins where the first has ended. This can deadlock with a deletion of posts on both
                // sides of the end; the database rolls back one of them, which is retried.
                var after = await db.FindAsync<PostId?>($"{SelectLast} {db.ForUpdate}", new { }, ct) ?? default;
                var settled = PostId.From(Guid.CreateVersion7(time.GetUtcNow() - SettledAfter));
                var end = await db.FindAsync<PostId?>(SelectEndOfNext, new { AfterId = after, Before = settled, Others = size - 1 }, ct);
                if (end is not { } last)
                {
                    return false;
                }

                var count = await CountLockedAsync(after, last, ct);
                return await db.ExecuteAsync(Insert, new { LastId = last, PostCount = count }, ct) == 1;
            },
            cancellationToken);

    private const string SelectBucketOf = "SELECT last_id FROM post_count_buckets WHERE last_id >= @Id ORDER BY last_id LIMIT 1";

    private const string UpdateCountDown = "UPDATE post_count_buckets SET post_count = post_count - @Deleted WHERE last_id = @LastId";

    /// <summary>
    /// Subtracts posts that this transaction has deleted. A bucket that another instance adds concurrently is correct in either order: its
    /// count waits for the deletion, or the deletion waited for the bucket and finds it here.
    /// </summary>
    /// <param name="deleted">The deleted posts, oldest first.</param>
    /// <param name="cancellationToken">Cancels the statements.</param>
    public async Task SubtractAsync(IReadOnlyList<PostId> deleted, CancellationToken cancellationToken)
    {
        for (var index = 0; index < deleted.Count;)
        {
            var bucket = await db.FindAsync<PostId?>($"{SelectBucketOf} {db.ForUpdate}", new { Id = deleted[index] }, cancellationToken);
            if (bucket is not { } last)
            {
                // This post and all newer ones are in no bucket yet.
                return;
            }

            var count = deleted.Skip(index).TakeWhile(id => id.Value <= last.Value).Count();
            await db.ExecuteAsync(UpdateCountDown, new { LastId = last, Deleted = count }, cancellationToken);
            index += count;
        }
    }

    private const string UpdateCount = "UPDATE post_count_buckets SET post_count = @PostCount WHERE last_id = @LastId";

    /// <summary>
    /// Corrects wrong counts. They occur when posts are imported with old ids, and when nodes of a Galera cluster, which do not see each
    /// other's locks, delete posts and add their bucket at the same time.
    /// </summary>
    public async Task RecountAsync(CancellationToken cancellationToken)
    {
        PostId after = default;
        foreach (var bucket in (await db.ListAsync<PostCountBucket>(SelectAll, new { }, cancellationToken)).Reverse())
        {
            await unitOfWork.ExecuteAsync(
                async ct => await db.ExecuteAsync(
                    UpdateCount, new { bucket.LastId, PostCount = await CountLockedAsync(after, bucket.LastId, ct) }, ct),
                cancellationToken);
            after = bucket.LastId;
        }
    }

    private const string DeleteAll = "DELETE FROM post_count_buckets";

    /// <summary>Replaces all buckets, after a bulk insert of posts.</summary>
    /// <param name="size">Posts in a bucket.</param>
    /// <param name="cancellationToken">Cancels between two buckets.</param>
    public async Task RebuildAsync(int size, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(ct => db.ExecuteAsync(DeleteAll, new { }, ct), cancellationToken);
        while (await AddAsync(size, cancellationToken))
        {
        }
    }

    private const string Count = "SELECT COUNT(*) FROM posts WHERE id > @AfterId AND id <= @LastId";

    /// <summary>Locks and counts the posts of a bucket. Posts are locked before their bucket, as in a deletion.</summary>
    private Task<int> CountLockedAsync(PostId after, PostId last, CancellationToken cancellationToken) =>
        db.FindAsync<int>($"{Count} {db.ForUpdate}", new { AfterId = after, LastId = last }, cancellationToken);
}
