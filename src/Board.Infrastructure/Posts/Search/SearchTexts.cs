using System.Data.Common;
using System.Text;
using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts.Search;

/// <summary>Stores the folded text of each post, which is pending until <see cref="SearchIndex"/> indexes it.</summary>
internal sealed class SearchTexts(DbSession db, IUnitOfWork unitOfWork)
{
    /// <summary>Number of posts that one step checks.</summary>
    private const int BatchSize = 1000;

    internal const string Insert = "INSERT INTO search_texts (post_id, version, pending, text) VALUES (@Id, @Version, 1, @Text)";

    internal static object RowOf(Post post) => RowOf(post.Id, post.Version, post.Title, post.Content);

    public Task AddAsync(Post post, CancellationToken cancellationToken) => db.ExecutePreparedAsync(Insert, RowOf(post), cancellationToken);

    // Index entries of the old text stay; they are harmless.
    private const string Update = "UPDATE search_texts SET version = @Version, pending = 1, text = @Text WHERE post_id = @Id";

    /// <summary>Replaces the text of a post, or adds it if the post was stored without one.</summary>
    /// <param name="post">The post.</param>
    /// <param name="version">Its new version.</param>
    /// <param name="cancellationToken">Cancels the statements.</param>
    public async Task UpdateAsync(Post post, long version, CancellationToken cancellationToken)
    {
        var row = RowOf(post.Id, version, post.Title, post.Content);
        if (await db.ExecuteAsync(Update, row, cancellationToken) == 0)
        {
            await db.ExecuteAsync(Insert, row, cancellationToken);
        }
    }

    private const string SelectNext =
        """
        SELECT p.id, CASE WHEN t.post_id IS NULL THEN 1 ELSE 0 END AS is_missing
        FROM posts p
        LEFT JOIN search_texts t ON t.post_id = p.id
        WHERE p.id > @After
        ORDER BY p.id
        LIMIT @Take
        """;

    private const string SelectPost = "SELECT id, title, content, version FROM posts WHERE id = @Id";

    // Inserts nothing for a post that was edited or deleted meanwhile.
    private const string InsertMissing =
        """
        INSERT INTO search_texts (post_id, version, pending, text)
        SELECT id, version, 1, @Text FROM posts WHERE id = @Id AND version = @Version
        """;

    private const string SelectLastChecked = "SELECT last_post_id FROM search_backfill ORDER BY last_post_id DESC LIMIT 1";

    private const string InsertLastChecked = "INSERT INTO search_backfill (last_post_id) VALUES (@LastPostId)";

    private const string DeleteCheckedBefore = "DELETE FROM search_backfill WHERE last_post_id < @LastPostId";

    /// <summary>
    /// Adds missing texts for the next batch of posts that no instance has checked. Texts are missing if posts were imported, or stored by
    /// a version without search.
    /// </summary>
    /// <returns>Whether there may be more of them.</returns>
    public async Task<bool> AddMissingAsync(CancellationToken cancellationToken)
    {
        var after = await db.FindAsync<PostId?>(SelectLastChecked, new { }, cancellationToken) ?? default;
        var posts = await db.ListAsync<SearchedPostRow>(SelectNext, new { After = after, Take = BatchSize }, cancellationToken);
        foreach (var missing in posts.Where(post => post.IsMissing))
        {
            if (await db.FindAsync<PostTextRow>(SelectPost, new { missing.Id }, cancellationToken) is { } post)
            {
                await AddMissingAsync(post, cancellationToken);
            }
        }

        if (posts.Count < BatchSize)
        {
            return false;
        }

        await NoteCheckedAsync(posts[^1].Id, cancellationToken);
        return true;
    }

    private async Task NoteCheckedAsync(PostId last, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.ExecuteAsync(
                async ct =>
                    await db.ExecuteAsync(InsertLastChecked, new { LastPostId = last }, ct)
                    + await db.ExecuteAsync(DeleteCheckedBefore, new { LastPostId = last }, ct),
                cancellationToken);
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            // Another instance has just checked the same posts.
        }
    }

    private async Task AddMissingAsync(PostTextRow post, CancellationToken cancellationToken)
    {
        try
        {
            var row = RowOf(post.Id, post.Version, PostTitle.Restore(post.Title.Value), PostContent.Restore(post.Content.Value));
            await unitOfWork.ExecuteAsync(ct => db.ExecuteAsync(InsertMissing, row, ct), cancellationToken);
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            // Another instance or an edit has added it concurrently.
        }
    }

    private static object RowOf(PostId id, long version, PostTitle title, PostContent content) =>
        new { Id = id, Version = version, Text = Encoding.UTF8.GetBytes(SearchText.Of(title, content)) };
}
