using System.Buffers.Text;
using System.Globalization;
using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary><c>GET /posts</c> with nothing between the server and the driver.</summary>
internal sealed class ListPosts(MySqlDataSource database, bool prepare)
{
    private const int DefaultLimit = 20;

    private const string Select =
        """
        SELECT p.id, p.title, p.excerpt, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    private static readonly byte[] AfterTheNewest = Guid.AllBitsSet.ToByteArray();

    public async Task HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultLimit;
        string? cursor = query["cursor"];
        var items = await ListAsync(cursor is null ? AfterTheNewest : Base64Url.DecodeFromChars(cursor), limit + 1, context.RequestAborted);

        string? next = null;
        var response = context.Response;
        if (items.Count > limit)
        {
            items.RemoveAt(limit);
            next = Base64Url.EncodeToString(items[^1].Id.ToByteArray(bigEndian: true));
            response.Headers.Link = $"</posts?limit={limit}&cursor={next}>; rel=\"next\"";
        }

        response.Headers.CacheControl = "no-cache";
        await response.WriteAsJsonAsync(new PostPage(items, next), FloorJson.Settings.PostPage, contentType: null, context.RequestAborted);
    }

    private async Task<List<PostItem>> ListAsync(byte[] before, int take, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new MySqlCommand(Select, connection);
        command.Parameters.AddWithValue("@Before", before);
        command.Parameters.AddWithValue("@Take", take);
        if (prepare)
        {
            await command.PrepareAsync(cancellationToken);
        }

        var items = new List<PostItem>(take);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            items.Add(new PostItem(
                row.ReadId(0),
                row.GetString(1),
                row.GetString(2),
                row.ReadAuthor(3),
                row.GetInt32(5),
                row.GetDateTime(6),
                row.GetDateTime(7),
                row.GetInt64(8)));
        }

        return items;
    }
}
