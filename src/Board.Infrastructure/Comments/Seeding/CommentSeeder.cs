using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Posts.Contracts;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Comments.Seeding;

/// <summary>Adds fake comments, in discussions of the newest posts.</summary>
[Seeder("comments", defaultCount: 5_000)]
[SeedNeeds("users", "who could write something")]
[SeedNeeds("posts", "to comment on")]
internal sealed class CommentSeeder(
    DbSession db, IUnitOfWork unitOfWork, IPostComments posts, ISeedReferences<PostId> newestPosts, IFakeUsers users, TimeProvider time)
    : ISeeder
{
    private const int MaxPosts = 100_000;
    private const int MaxCommentsAtOnce = 60;

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var authors = await FakeAuthors.LoadAsync(users, cancellationToken);
        var newest = await newestPosts.ListNewestAsync(MaxPosts, cancellationToken);
        for (var left = count; left > 0; left -= BulkInsert.MaxRowsPerTransaction)
        {
            var discussions = CreateDiscussions(Math.Min(left, BulkInsert.MaxRowsPerTransaction), newest, authors);
            progress.Report(await unitOfWork.ExecuteAsync(ct => StoreAsync(discussions, ct), cancellationToken));
        }
    }

    private const string SelectAny = "SELECT id FROM comments LIMIT 1";

    public async Task<bool> HasRowsAsync(CancellationToken cancellationToken) =>
        await db.ListAsync<CommentId>(SelectAny, new { }, cancellationToken) is not [];

    private async Task<int> StoreAsync(IEnumerable<FakeDiscussion> discussions, CancellationToken cancellationToken)
    {
        var rows = new List<object>();
        foreach (var discussion in discussions)
        {
            // Locks the post before its comments, as everywhere, so that none is added to a deleted post.
            if (await posts.ChangeCountAsync(discussion.PostId, discussion.Comments.Count, cancellationToken))
            {
                rows.AddRange(discussion.Comments.Select(comment => CommentRepository.RowOf(comment, discussion.CountReplies(comment))));
            }
        }

        return await db.InsertManyAsync(CommentRepository.Insert, rows, cancellationToken);
    }

    /// <summary>Creates discussions in the order of their posts, so that two programs that seed at once do not deadlock.</summary>
    private List<FakeDiscussion> CreateDiscussions(int comments, IReadOnlyList<PostId> newest, FakeAuthors authors)
    {
        var counts = new SortedDictionary<int, int>();
        for (var left = comments; left > 0;)
        {
            // Most posts have few comments, a few posts have many.
            var some = Math.Min(left, 1 + (int)(MaxCommentsAtOnce * Math.Pow(Random.Shared.NextDouble(), 4)));
            var post = Random.Shared.Next(newest.Count);
            counts[post] = counts.GetValueOrDefault(post) + some;
            left -= some;
        }

        return [.. counts.Select(count => new FakeDiscussion(newest[count.Key], count.Value, authors, time.UtcNow()))];
    }
}
