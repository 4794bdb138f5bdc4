using Board.Application.Common;
using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Posts.Seeding;

/// <summary>Adds fake posts, written by fake users.</summary>
[Seeder("posts", defaultCount: 1_000)]
[SeedNeeds("users", "who could write something")]
internal sealed class PostSeeder(
    DbSession db, IUnitOfWork unitOfWork, IFakeUsers users, SearchIndex index, PostCountBuckets buckets, TimeProvider time)
    : ISeeder, ISeedReferences<PostId>
{
    private const int MaxTitleLength = 80;

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var authors = await FakeAuthors.LoadAsync(users, cancellationToken);
        var posts = Timeline.Between(authors.Beginning, time.UtcNow(), count).Select(moment => CreatePost(moment, authors));
        foreach (var batch in posts.Chunk(BulkInsert.MaxRowsPerTransaction))
        {
            await unitOfWork.ExecuteAsync(
                async ct => await db.InsertManyAsync(PostRepository.Insert, [.. batch.Select(PostRepository.RowOf)], ct)
                    + await db.InsertManyAsync(SearchTexts.Insert, [.. batch.Select(SearchTexts.RowOf)], ct),
                cancellationToken);
            progress.Report(batch.Length);
        }

        // The background job would take minutes to index them; until then searches scan their texts.
        await index.AddBlocksAsync(atLeast: SearchPositions.BlockSize, cancellationToken);

        // Their ids are in the past, so they belong to buckets that are counted already.
        await buckets.RebuildAsync(PostCountBuckets.Size, cancellationToken);
    }

    public async Task<bool> HasRowsAsync(CancellationToken cancellationToken) =>
        await ListNewestAsync(max: 1, cancellationToken) is not [];

    private const string SelectNewest = "SELECT id FROM posts ORDER BY id DESC LIMIT @Max";

    public async Task<IReadOnlyList<PostId>> ListNewestAsync(int max, CancellationToken cancellationToken)
    {
        var newest = await db.ListAsync<PostId>(SelectNewest, new { Max = max }, cancellationToken);
        return [.. newest.Reverse()];
    }

    private static Post CreatePost(DateTimeOffset moment, FakeAuthors authors)
    {
        var id = Guid.CreateVersion7(moment);
        var text = FakeText.InAnyLanguage();
        return Post.Write(
            PostId.From(id),
            authors.Before(id),
            PostTitle.From(text.Title(MaxTitleLength)),
            PostContent.From(text.Paragraph(AnyLength())),
            moment);
    }

    /// <summary>Most are short, one in a hundred is an essay.</summary>
    private static int AnyLength() => Random.Shared.Next(100) == 0 ? Random.Shared.Next(4_000, 16_000) : Random.Shared.Next(50, 900);
}
