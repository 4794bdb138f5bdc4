using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Posts.Contracts;
using Board.Application.Seeding;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Comments.Seeding;

/// <summary>Makes comments up, in discussions of the newest posts.</summary>
internal sealed class CommentSeeder(DbSession db, IUnitOfWork unitOfWork, IPostComments posts, IFakeUsers users, TimeProvider time) : ISeeder
{
    private const int MaxPosts = 100_000;
    private const int MaxCommentsAtOnce = 60;

    public string Name => "comments";

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var authors = await FakeAuthors.LoadAsync(users, cancellationToken);
        var newest = await posts.ListNewestAsync(MaxPosts, cancellationToken);
        for (var left = count; left > 0; left -= BulkInsert.RowsOfATransaction)
        {
            var discussions = MakeUp(Math.Min(left, BulkInsert.RowsOfATransaction), newest, authors);
            progress.Report(await unitOfWork.ExecuteAsync(cancellation => StoreAsync(discussions, cancellation), cancellationToken));
        }
    }

    private async Task<int> StoreAsync(IEnumerable<FakeDiscussion> discussions, CancellationToken cancellationToken)
    {
        var rows = new List<object>();
        foreach (var discussion in discussions)
        {
            // As everywhere, the post before its comments, which nobody can write any more once it is deleted.
            if (await posts.ChangeCountAsync(discussion.PostId, discussion.Comments.Count, cancellationToken))
            {
                rows.AddRange(discussion.Comments.Select(comment => CommentRepository.RowOf(comment, discussion.CountReplies(comment))));
            }
        }

        return await db.InsertManyAsync(CommentRepository.Insert, rows, cancellationToken);
    }

    /// <summary>Discussions in the order of their posts, so that two programs that seed at once never wait for each other in a circle.</summary>
    private List<FakeDiscussion> MakeUp(int comments, IReadOnlyList<PostId> newest, FakeAuthors authors)
    {
        var counts = new SortedDictionary<int, int>();
        for (var left = comments; left > 0;)
        {
            // On most posts somebody says something, on a few everybody does.
            var some = Math.Min(left, 1 + (int)(MaxCommentsAtOnce * Math.Pow(Random.Shared.NextDouble(), 4)));
            var post = Random.Shared.Next(newest.Count);
            counts[post] = counts.GetValueOrDefault(post) + some;
            left -= some;
        }

        return [.. counts.Select(count => new FakeDiscussion(newest[count.Key], count.Value, authors, time.UtcNow()))];
    }
}
