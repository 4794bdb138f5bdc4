using System.Buffers.Text;
using System.Globalization;

namespace Board.Bench.Floor;

/// <summary>Reads and writes comments on a post.</summary>
internal sealed class Comments(Database database, Sessions sessions)
{
    private const int DefaultLimit = 50;

    private const string SelectNewer =
        """
        SELECT c.id, c.post_id, c.parent_id, c.depth, c.content, c.author_id, u.nickname AS author_nickname,
               c.reply_count, c.created_at, c.updated_at, c.version
        FROM comments c FORCE INDEX (ix_comments_post)
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.post_id = @PostId AND c.id > @After
        ORDER BY c.id
        LIMIT @Take
        """;

    /// <summary><c>GET /posts/{id}/comments</c>.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var post = Guid.ParseExact((string)context.GetRouteValue("id")!, "D");
        var limit = int.TryParse(context.Request.Query["limit"], CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultLimit;
        string? cursor = context.Request.Query["cursor"];
        var after = cursor is null ? new byte[16] : Base64Url.DecodeFromChars(cursor);
        var items = await database.ListAsync(
            SelectNewer,
            values =>
            {
                values.AddWithValue("@PostId", post.ToStored());
                values.AddWithValue("@After", after);
                values.AddWithValue("@Take", limit + 1);
            },
            row => new CommentView(
                row.ReadId(0),
                row.ReadId(1),
                row.IsDBNull(2) ? null : row.ReadId(2),
                row.GetInt32(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.ReadAuthor(5),
                row.GetInt32(7),
                row.IsDBNull(4),
                row.GetDateTime(8),
                row.GetDateTime(9),
                row.GetInt64(10)),
            limit + 1,
            context.RequestAborted);

        string? next = null;
        if (items.Count > limit)
        {
            items.RemoveAt(limit);
            next = Base64Url.EncodeToString(items[^1].Id.ToStored());
            context.Response.Headers.Link = $"<{context.Request.Path}?limit={limit}&cursor={next}>; rel=\"next\"";
        }

        await context.Response.WriteAsJsonAsync(
            new CommentPage(items, next), FloorJson.Settings.CommentPage, contentType: null, context.RequestAborted);
    }

    private const string UpdateCount = "UPDATE posts SET comment_count = comment_count + 1 WHERE id = @PostId";

    private const string Insert =
        """
        INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at)
        VALUES (@Id, @PostId, NULL, 0, @AuthorId, @Content, 0, 1, @Now, @Now)
        """;

    /// <summary><c>POST /posts/{id}/comments</c>.</summary>
    public async Task CreateAsync(HttpContext context)
    {
        var author = await sessions.FindCallerAsync(context);
        if (author is null)
        {
            Unauthorized.Answer(context);
            return;
        }

        var post = Guid.ParseExact((string)context.GetRouteValue("id")!, "D");
        var comment = (await context.Request.ReadFromJsonAsync(FloorJson.Settings.NewComment, context.RequestAborted))!;
        var (id, now) = (Guid.CreateVersion7(), DateTime.UtcNow);
        await database.InTransactionAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    UpdateCount, values => values.AddWithValue("@PostId", post.ToStored()), context.RequestAborted);
                return await transaction.ExecuteAsync(
                    Insert,
                    values =>
                    {
                        values.AddWithValue("@Id", id.ToStored());
                        values.AddWithValue("@PostId", post.ToStored());
                        values.AddWithValue("@AuthorId", author.Id.ToStored());
                        values.AddWithValue("@Content", comment.Content);
                        values.AddWithValue("@Now", now);
                    },
                    context.RequestAborted);
            },
            context.RequestAborted);

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/comments/{id}";
        context.Response.Headers.ETag = "\"1\"";
        await context.Response.WriteAsJsonAsync(
            new CommentView(id, post, null, 0, comment.Content, new Author(author.Id, author.Nickname), 0, false, now, now, 1),
            FloorJson.Settings.CommentView,
            contentType: null,
            context.RequestAborted);
    }
}
