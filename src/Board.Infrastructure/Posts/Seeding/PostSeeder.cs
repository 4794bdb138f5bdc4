using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Seeding;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Posts.Seeding;

/// <summary>Makes posts up, written by made-up users.</summary>
internal sealed class PostSeeder(DbSession db, IUnitOfWork unitOfWork, IFakeUsers users, SearchIndex index, PostCountBuckets ranges, TimeProvider time) : ISeeder
{
    private const int LongestTitle = 80;

    public string Name => "posts";

    /// <summary>Without the look at the author that a post of somebody real begins with, which would take most of the time.</summary>
    private const string Insert =
        """
        INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at)
        VALUES (@Id, @AuthorId, @Title, @Excerpt, @Content, 0, @Version, @CreatedAt, @UpdatedAt)
        """;

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var authors = await FakeAuthors.LoadAsync(users, cancellationToken);
        var posts = Timeline.Between(authors.Beginning, time.UtcNow(), count).Select(moment => MakeUp(moment, authors));
        foreach (var some in posts.Chunk(BulkInsert.RowsOfATransaction))
        {
            await unitOfWork.ExecuteAsync(
                async ct => await db.InsertManyAsync(Insert, [.. some.Select(PostRepository.RowOf)], ct)
                    + await db.InsertManyAsync(SearchTexts.Insert, [.. some.Select(SearchTexts.RowOf)], ct),
                cancellationToken);
            progress.Report(some.Length);
        }

        // Otherwise a running program would be busy with them for minutes, and searches look through them until then.
        await index.AddBlocksAsync(atLeast: SearchPositions.BlockSize, cancellationToken);

        // They are as old as their ids say, and so are among the posts that have been counted.
        await ranges.RebuildAsync(PostCountBuckets.Size, cancellationToken);
    }

    private static Post MakeUp(DateTimeOffset moment, FakeAuthors authors)
    {
        var id = Guid.CreateVersion7(moment);
        var text = FakeText.InAnyLanguage();
        return Post.Write(
            PostId.From(id), authors.Before(id), PostTitle.From(text.Title(LongestTitle)), PostContent.From(text.Paragraph(AnyLength())), moment);
    }

    /// <summary>Most are short, one in a hundred is an essay.</summary>
    private static int AnyLength() => Random.Shared.Next(100) == 0 ? Random.Shared.Next(4_000, 16_000) : Random.Shared.Next(50, 900);
}
