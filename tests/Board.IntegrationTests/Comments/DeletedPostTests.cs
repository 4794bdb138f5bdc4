using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class DeletedPostOnSqlite(SqliteApp app) : DeletedPostTests<SqliteApp>(app);

public sealed class DeletedPostOnMariaDb(MariaDbApp app) : DeletedPostTests<MariaDbApp>(app);

/// <summary>Comments of a deleted post.</summary>
public abstract class DeletedPostTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Comments_of_a_deleted_post_are_hidden_until_they_are_deleted()
    {
        var (author, post, comment) = await WriteAsync();
        (await author.DeleteAsync(post.Header("Location")!)).ShouldBe(HttpStatusCode.NoContent);
        await app.WaitForOutboxAsync();
        await StoreAgainAsync(author, post, comment);
        var (list, single) = ($"{post.Header("Location")}/comments", comment.Header("Location")!);

        (await app.Anonymous().GetAsync(list)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.Anonymous().GetAsync($"{list}?parentId={comment.Value("id")}"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.Anonymous().GetAsync(single)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.PatchAsync(single, new { content = "c2" })).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.DeleteAsync(single)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.TryCommentAsync(post, comment)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
    }

    private async Task<(TestUser Author, ApiResponse Post, ApiResponse Comment)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        var post = await author.WritePostAsync();
        return (author, post, await author.CommentAsync(post));
    }

    /// <summary>Stores a deleted comment again, as it was before the background work deleted it.</summary>
    private Task<int> StoreAgainAsync(TestUser author, ApiResponse post, ApiResponse comment) =>
        app.ExecuteAsync(
            """
            INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at)
            VALUES (@id, @post, NULL, 0, @author, @content, 0, 1, @now, @now)
            """,
            ("id", CommentCalls.IdOf(comment)),
            ("post", CommentCalls.IdOf(post)),
            ("author", author.StoredId),
            ("content", "A comment"u8.ToArray()),
            ("now", app.Now.UtcDateTime));
}
