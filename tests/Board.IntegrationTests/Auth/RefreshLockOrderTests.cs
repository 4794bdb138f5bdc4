using System.Data.Common;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using Dapper;

namespace Board.IntegrationTests.Auth;

/// <summary>A refresh locks its session before its token: in any other order, those of one session deadlock.</summary>
public sealed class RefreshLockOrderOnMariaDb(MariaDbApp app) : IClassFixture<MariaDbApp>
{
    [Fact]
    public async Task A_refresh_looks_its_token_up_when_it_has_its_session()
    {
        await app.SignInAsync();

        var tables = await app.WithServiceAsync<DbDataSource, IReadOnlyList<string>>(ExplainAsync);

        tables.Take(2).ShouldBe(["s", "t"]);
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(DbDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var hash = await connection.QueryFirstAsync<byte[]>("SELECT token_hash FROM refresh_tokens");
        var steps = await connection.QueryAsync($"EXPLAIN FORMAT = TRADITIONAL {Statement.Of("Auth.SessionRepository", "SelectToken")} FOR UPDATE", new { Hash = hash });
        return [.. from IDictionary<string, object?> step in steps select $"{step["table"]}"];
    }
}
