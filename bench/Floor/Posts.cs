using System.Buffers.Text;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Board.Bench.Floor;

/// <summary>Reads and writes posts.</summary>
internal sealed class Posts(Database database, Sessions sessions, NumberedPosts numbered)
{
    private const int DefaultLimit = 20;
    private const int ExcerptLength = 200;

    private static readonly byte[] Max = Guid.AllBitsSet.ToByteArray();

    private const string SelectById =
        """
        SELECT p.id, p.title, p.content, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    private const string SelectVersion =
        """
        SELECT p.version, p.comment_count, p.author_id, u.nickname AS author_nickname
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    /// <summary><c>GET /posts/{id}</c>.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var id = Guid.ParseExact((string)context.GetRouteValue("id")!, "D").ToStored();
        string? known = context.Request.Headers.IfNoneMatch;
        if (known is not null && string.Equals(known, await FindETagAsync(id, context.RequestAborted), StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = known;
            return;
        }

        var post = await database.FindAsync(
            SelectById,
            values => values.AddWithValue("@Id", id),
            row => new PostView(
                row.ReadId(0), row.GetString(1), row.GetString(2), row.ReadAuthor(3), row.GetInt32(5),
                row.GetDateTime(6), row.GetDateTime(7), row.GetInt64(8)),
            context.RequestAborted);
        if (post is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.ETag = ETag(post.Version, post.CommentCount, post.Author);
        await context.Response.WriteAsJsonAsync(post, FloorJson.Settings.PostView, contentType: null, context.RequestAborted);
    }

    private Task<string?> FindETagAsync(byte[] id, CancellationToken cancellationToken) =>
        database.FindAsync(
            SelectVersion, values =>
                values.AddWithValue("@Id", id), row => ETag(row.GetInt64(0), row.GetInt32(1), row.ReadAuthor(2)), cancellationToken);

    private const string SelectOlder =
        """
        SELECT p.id, p.title, p.excerpt, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    /// <summary><c>GET /posts</c>, by cursor or by page number.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultLimit;
        if (int.TryParse(query["page"], CultureInfo.InvariantCulture, out var page))
        {
            await ListPageAsync(context, page, limit);
            return;
        }

        string? cursor = query["cursor"];
        var before = cursor is null ? Max : Base64Url.DecodeFromChars(cursor);
        var items = await database.ListAsync(
            SelectOlder,
            values =>
            {
                values.AddWithValue("@Before", before);
                values.AddWithValue("@Take", limit + 1);
            },
            row => row.ReadPostItem(),
            limit + 1,
            context.RequestAborted);

        var next = items.Count > limit ? CursorOf(items, limit) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = $"</posts?limit={limit}&cursor={next}>; rel=\"next\"";
        }

        await context.Response.WriteAsJsonAsync(
            new PostPage(items, next), FloorJson.Settings.PostPage, contentType: null, context.RequestAborted);
    }

    private async Task ListPageAsync(HttpContext context, int page, int limit)
    {
        var (items, total) = await numbered.ListAsync((page - 1) * limit, limit + 1, context.RequestAborted);
        var next = items.Count > limit ? CursorOf(items, limit) : null;
        var pages = (total + limit - 1) / limit;
        string Link(int number, string relation) => $"</posts?limit={limit}&page={number}>; rel=\"{relation}\"";
        context.Response.Headers.Link = $"{Link(1, "first")}, {Link(page - 1, "prev")}, {Link(page + 1, "next")}, {Link(pages, "last")}";
        await context.Response.WriteAsJsonAsync(
            new NumberedPostPage(items, next, page, pages, total),
            FloorJson.Settings.NumberedPostPage,
            contentType: null,
            context.RequestAborted);
    }

    private const string Insert =
        """
        INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at)
        VALUES (@Id, @AuthorId, @Title, @Excerpt, @Content, 0, 1, @Now, @Now)
        """;

    private const string InsertSearchText = "INSERT INTO search_texts (post_id, version, pending, text) VALUES (@Id, 1, 1, @Text)";

    /// <summary><c>POST /posts</c>.</summary>
    public async Task CreateAsync(HttpContext context)
    {
        var author = await sessions.FindCallerAsync(context);
        if (author is null)
        {
            Unauthorized.Answer(context);
            return;
        }

        var post = (await context.Request.ReadFromJsonAsync(FloorJson.Settings.NewPost, context.RequestAborted))!;
        var (id, now) = (Guid.CreateVersion7(), DateTime.UtcNow);
        await database.InTransactionAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    Insert,
                    values =>
                    {
                        values.AddWithValue("@Id", id.ToStored());
                        values.AddWithValue("@AuthorId", author.Id.ToStored());
                        values.AddWithValue("@Title", post.Title);
                        values.AddWithValue("@Excerpt", post.Content.Length > ExcerptLength ? post.Content[..ExcerptLength] : post.Content);
                        values.AddWithValue("@Content", post.Content);
                        values.AddWithValue("@Now", now);
                    },
                    context.RequestAborted);
                return await transaction.ExecuteAsync(
                    InsertSearchText,
                    values =>
                    {
                        values.AddWithValue("@Id", id.ToStored());
                        values.AddWithValue(
                            "@Text", Encoding.UTF8.GetBytes($"{post.Title}\n{post.Content}".Normalize().ToLowerInvariant()));
                    },
                    context.RequestAborted);
            },
            context.RequestAborted);

        var written = new PostView(id, post.Title, post.Content, new Author(author.Id, author.Nickname), 0, now, now, 1);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/posts/{id}";
        context.Response.Headers.ETag = ETag(1, 0, written.Author);
        await context.Response.WriteAsJsonAsync(written, FloorJson.Settings.PostView, contentType: null, context.RequestAborted);
    }

    private static string CursorOf(List<PostItem> items, int limit)
    {
        items.RemoveAt(limit);
        return Base64Url.EncodeToString(items[^1].Id.ToStored());
    }

    /// <summary>The members of the JSON, which an ETag of Board covers (VersionTag).</summary>
    private const string Shape =
        "1 Id:System.Guid Title:System.String Content:System.String Author.Id:System.Guid Author.Nickname:System.String "
        + "CommentCount:System.Int32 CreatedAt:System.DateTimeOffset UpdatedAt:System.DateTimeOffset Version:System.Int64 ";

    private static string ETag(long version, int commentCount, Author? author)
    {
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes($"{Shape}{commentCount} {author?.Id} {author?.Nickname}".AsSpan()));
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{hash:x16}\"");
    }
}
