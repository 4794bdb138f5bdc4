using System.Globalization;
using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary><c>GET /posts/{id}</c> with nothing between the server and the driver.</summary>
internal sealed class GetPost(MySqlDataSource database, bool prepare)
{
    private const string Select =
        """
        SELECT p.id, p.title, p.content, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        var post = Guid.TryParseExact((string?)context.GetRouteValue("id"), "D", out var id)
            ? await FindAsync(id, context.RequestAborted)
            : null;
        if (post is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{post.Version}\"");
        response.Headers.CacheControl = "no-cache";
        await response.WriteAsJsonAsync(post, FloorJson.Settings.PostView, contentType: null, context.RequestAborted);
    }

    private async Task<PostView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new MySqlCommand(Select, connection);
        command.Parameters.AddWithValue("@Id", id.ToByteArray(bigEndian: true));
        if (prepare)
        {
            await command.PrepareAsync(cancellationToken);
        }

        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new PostView(
                row.ReadId(0),
                row.GetString(1),
                row.GetString(2),
                row.ReadAuthor(3),
                row.GetInt32(5),
                row.GetDateTime(6),
                row.GetDateTime(7),
                row.GetInt64(8))
            : null;
    }
}
