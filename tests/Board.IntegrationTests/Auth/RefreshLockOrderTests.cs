using System.Data.Common;
using System.Security.Cryptography;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using Dapper;

namespace Board.IntegrationTests.Auth;

/// <summary>A refresh locks its session before its token; in the other order, concurrent refreshes of one session deadlock.</summary>
public sealed class RefreshLockOrderOnMariaDb(MariaDbApp app) : IClassFixture<MariaDbApp>
{
    [Theory]
    [InlineData("SelectToken", 1)]
    [InlineData("SelectTokensOfSession", 1)]
    [InlineData("SelectTokensOfSession", 2)]
    [InlineData("SelectTokensOfSession", 300)]
    public async Task A_refresh_locks_the_session_before_the_token(string statement, int cookies)
    {
        await app.SignInAsync();

        var tables = await app.WithServiceAsync<DbDataSource, IReadOnlyList<string>>(
            database => ExplainAsync(database, statement, cookies));

        tables.Take(2).ShouldBe(["s", "t"]);
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(DbDataSource database, string statement, int cookies)
    {
        await using var connection = await database.OpenConnectionAsync();
        var token = await connection.QueryFirstAsync("SELECT session_id, token_hash FROM refresh_tokens");
        byte[][] hashes = [token.token_hash, .. Enumerable.Range(1, cookies - 1).Select(_ => RandomNumberGenerator.GetBytes(32))];
        var steps = await connection.QueryAsync(
            $"EXPLAIN FORMAT = TRADITIONAL {Statement.Of("Auth.SessionRepository", statement)} FOR UPDATE",
            new { Hash = hashes[0], Id = (byte[])token.session_id, Hashes = hashes });
        return [.. from IDictionary<string, object?> step in steps select $"{step["table"]}"];
    }
}
