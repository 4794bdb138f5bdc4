using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Users;

namespace Board.IntegrationTests.Comments;

/// <summary>Calls of the comments API, and the invariants of comments.</summary>
internal static class CommentCalls
{
    /// <summary>Writes a comment.</summary>
    /// <param name="user">The author.</param>
    /// <param name="post">The post.</param>
    /// <param name="parent">The comment it replies to, if any.</param>
    /// <param name="content">The text.</param>
    public static async Task<ApiResponse> CommentAsync(
        this TestUser user, ApiResponse post, ApiResponse? parent = null, string content = "A comment") =>
        (await user.TryCommentAsync(post, parent, content)).ShouldBe(HttpStatusCode.Created);

    /// <summary>Writes a comment; the request may fail.</summary>
    public static Task<ApiResponse> TryCommentAsync(
        this ApiClient client, ApiResponse post, ApiResponse? parent = null, string content = "A comment") =>
        client.PostAsync($"{post.Header("Location")}/comments", new { content, parentId = parent?.Value("id") });

    /// <summary>Deletes a comment.</summary>
    public static async Task DeleteCommentAsync(this TestUser user, ApiResponse comment) =>
        (await user.DeleteAsync(comment.Header("Location")!)).ShouldBe(HttpStatusCode.NoContent);

    /// <summary>Returns the items of a page.</summary>
    public static IEnumerable<JsonElement> Items(this ApiResponse page) =>
        page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray();

    /// <summary>Reads all comments on a post page by page.</summary>
    public static async Task<JsonElement[]> ListCommentsAsync(this TestApp app, ApiResponse post)
    {
        var comments = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await app.Anonymous().GetAsync($"{post.Header("Location")}/comments?limit=200{cursor}");
            comments.AddRange(page.Items());
            cursor = page.Value("nextCursor") is { } next ? $"&cursor={next}" : null;
        }

        return [.. comments];
    }

    /// <summary>Asserts that the counts of the post and its comments are correct, and that every reply has its parent.</summary>
    public static async Task<JsonElement[]> ShouldCountRightAsync(this TestApp app, ApiResponse post)
    {
        var comments = await app.ListCommentsAsync(post);
        var replies = comments.ToLookup(comment => comment.GetProperty("parentId").GetString(), StringComparer.Ordinal);

        (await app.Anonymous().GetAsync(post.Header("Location")!)).Json.GetProperty("commentCount").GetInt32()
            .ShouldBe(comments.Count(comment => !comment.GetProperty("deleted").GetBoolean()));
        foreach (var comment in comments)
        {
            comment.GetProperty("replyCount").GetInt32().ShouldBe(replies[comment.GetProperty("id").GetString()].Count());
        }

        replies.Select(group => group.Key).OfType<string>().Except(comments.Select(comment => comment.GetProperty("id").GetString()!))
            .ShouldBeEmpty();
        return comments;
    }

    /// <summary>Inserts many comments on a post directly into the database.</summary>
    public static async Task FillAsync(this TestApp app, ApiResponse post, TestUser author, int count)
    {
        foreach (var ids in Enumerable.Range(0, count).Select(_ => Bytes(Guid.CreateVersion7())).Chunk(100))
        {
            var rows = ids.Select((_, index) => $"(@id{index}, @post, NULL, 0, @author, @content, 0, 1, @now, @now)");
            (await app.ExecuteAsync(
                $"""
                INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at)
                VALUES {string.Join(", ", rows)}
                """,
                [
                    ("post", IdOf(post)),
                    ("author", author.StoredId),
                    ("content", "A comment"u8.ToArray()),
                    ("now", app.Now.UtcDateTime),
                    .. ids.Select((id, index) => ($"id{index}", (object)id)),
                ])).ShouldBe(ids.Length);
        }

        await app.ExecuteAsync(
            "UPDATE posts SET comment_count = comment_count + @count WHERE id = @post", ("count", count), ("post", IdOf(post)));
    }

    /// <summary>The id of a created resource as it is stored.</summary>
    public static byte[] IdOf(ApiResponse written) => Bytes(Guid.Parse(written.Value("id")!));

    /// <summary>Deletes the user's account.</summary>
    public static async Task DeleteAccountAsync(this TestUser user, bool withContent) =>
        (await user.DeleteAccountAsync(withContent ? "delete" : "keep")).ShouldBe(HttpStatusCode.NoContent);

    /// <summary>Number of stored comments that still name the user as author, visible or not.</summary>
    public static Task<int> CountStoredAsync(this TestApp app, TestUser author) => app.CountAsync("comments", "author_id", author);

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
