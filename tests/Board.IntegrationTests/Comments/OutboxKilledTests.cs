using System.Globalization;
using System.Net;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Instances;
using Board.IntegrationTests.Posts;
using MySqlConnector;

namespace Board.IntegrationTests.Comments;

/// <summary>The program is killed in the middle of a step of background work.</summary>
public sealed class OutboxKilledTests : IAsyncLifetime
{
    private const int Comments = 250;

    private PrivateMariaDbServer server = null!;
    private string database = null!;
    private Instance instance = null!;
    private int connectionsOfTest;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await MariaDbServer.StartPrivateAsync(isDurable: true);
        database = await MariaDbServer.CreateDatabaseAsync(server.ConnectionString);
        connectionsOfTest = await StatusAsync("Threads_connected");
        instance = new Instance(database);
        await instance.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_step_that_was_killed_is_rolled_back_and_takes_effect_once_on_the_next_instance()
    {
        var user = await TestUser.SignUpAsync(instance.Address, "leaving@example.com", "leaving");
        var post = await (await TestUser.SignUpAsync(instance.Address, "staying@example.com", "staying")).WritePostAsync();
        await FillAsync(post, user);
        await using var other = new MySqlConnection($"{database};Pooling=false");
        await other.OpenAsync(Cancellation);

        // The second step waits for this comment when it has deleted half of its batch. It is locked by its id: a scan locks all rows.
        var id = (byte[])(await ScalarAsync(other, "SELECT id FROM comments ORDER BY id DESC LIMIT 1 OFFSET 150"))!;
        var holding = await other.BeginTransactionAsync(Cancellation);
        await ScalarAsync(other, $"SELECT id FROM comments WHERE id = X'{Convert.ToHexString(id)}' FOR UPDATE", holding);
        (await user.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword, content = "delete" }))
            .ShouldBe(HttpStatusCode.NoContent);
        await UntilStatusAsync("Innodb_row_lock_current_waits", 1);

        instance.Kill();
        await instance.WaitForExitAsync();
        await holding.RollbackAsync(Cancellation);

        // The server has rolled back what the killed instance began when it has closed its connections.
        await UntilStatusAsync("Threads_connected", connectionsOfTest + 1);

        (await CountAsync("SELECT COUNT(*) FROM comments")).ShouldBe(Comments - 100);
        (await CountAsync("SELECT comment_count FROM posts")).ShouldBe(Comments - 100);
        (await CountAsync("SELECT COUNT(*) FROM outbox_messages WHERE handler LIKE 'comments.%' AND claimed_by IS NOT NULL")).ShouldBe(1);

        // Lets the claim expire.
        await CountAsync("UPDATE outbox_messages SET claimed_until = created_at; SELECT 1");
        await instance.StartAsync();
        await UntilAsync("SELECT COUNT(*) FROM comments", 0);
        (await CountAsync("SELECT comment_count FROM posts")).ShouldBe(0);
    }

    private async Task FillAsync(ApiResponse post, TestUser author)
    {
        var rows = Enumerable.Range(0, Comments).Select(
            _ => $"(X'{Guid.CreateVersion7():N}', @post, NULL, 0, @author, 'c', 0, 1, NOW(6), NOW(6))");
        await using var connection = new MySqlConnection(database);
        await connection.OpenAsync(Cancellation);
        await using var insert = new MySqlCommand(
            $"""
            INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at)
            VALUES {string.Join(", ", rows)};
            UPDATE posts SET comment_count = {Comments};
            """,
            connection);
        insert.Parameters.AddWithValue("post", CommentCalls.IdOf(post));
        insert.Parameters.AddWithValue("author", author.StoredId);
        await insert.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task UntilAsync(string sql, int expected)
    {
        while (await CountAsync(sql) != expected)
        {
            await Task.Delay(50, Cancellation);
        }
    }

    /// <summary>Waits until a status variable of the server has this value.</summary>
    private async Task UntilStatusAsync(string variable, int expected)
    {
        while (await StatusAsync(variable) != expected)
        {
            await Task.Delay(50, Cancellation);
        }
    }

    private async Task<int> StatusAsync(string variable)
    {
        await using var connection = new MySqlConnection(database);
        await connection.OpenAsync(Cancellation);
        await using var command = new MySqlCommand($"SHOW GLOBAL STATUS LIKE '{variable}'", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        await reader.ReadAsync(Cancellation);
        return int.Parse(reader.GetString(1), CultureInfo.InvariantCulture);
    }

    private async Task<int> CountAsync(string sql)
    {
        await using var connection = new MySqlConnection(database);
        await connection.OpenAsync(Cancellation);
        return Convert.ToInt32(await ScalarAsync(connection, sql), CultureInfo.InvariantCulture);
    }

    private static async Task<object?> ScalarAsync(MySqlConnection connection, string sql, MySqlTransaction? transaction = null)
    {
        await using var command = new MySqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
