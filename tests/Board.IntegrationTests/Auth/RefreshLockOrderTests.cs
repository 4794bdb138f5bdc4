using System.Data.Common;
using System.Net;
using Board.Application.Auth;
using Board.Application.Persistence;
using Board.Domain.Auth;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Auth;

/// <summary>A refresh locks its session before its token; in the other order, concurrent refreshes of one session deadlock.</summary>
public sealed class RefreshLockOrderOnMariaDb(RefreshLockOrderOnMariaDb.App app) : IClassFixture<RefreshLockOrderOnMariaDb.App>
{
    [Fact]
    public async Task A_refresh_locks_the_session_before_the_token()
    {
        var user = await app.SignInAsync();

        await DemandSessionFirstAsync(async _ =>
            (await app.Anonymous().PostAsync("/auth/refresh", new { refreshToken = user.RefreshToken })).ShouldBe(HttpStatusCode.OK));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(300)]
    public async Task A_refresh_with_several_tokens_locks_the_session_before_them(int tokens)
    {
        var user = await app.SignInAsync();
        string[] presented = [user.RefreshToken, .. Enumerable.Range(1, tokens - 1).Select(number => $"another {number}")];

        await DemandSessionFirstAsync(services => services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async ct => (await services.GetRequiredService<ISessionRepository>().LockTokensAsync(
                SessionId.From(Guid.Parse(user.SessionId)), [.. presented.Select(RefreshTokenHash.Of)], ct)).ShouldHaveSingleItem(),
            TestContext.Current.CancellationToken));
    }

    /// <summary>Explains the statements with which some work locks tokens.</summary>
    private Task<bool> DemandSessionFirstAsync(Func<IServiceProvider, Task> work) =>
        app.WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var recorder = services.GetRequiredService<StatementRecorder>();
            recorder.Clear();
            await work(services);
            var statements = recorder.Take()
                .Where(statement => statement.Sql.Contains("JOIN refresh_tokens", StringComparison.Ordinal))
                .ToList();
            statements.ShouldNotBeEmpty();
            await using var connection = await recorder.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            foreach (var statement in statements)
            {
                (await TablesOfAsync(connection, statement)).Take(2).ShouldBe(["s", "t"], statement.Sql);
            }

            return true;
        });

    private static async Task<IReadOnlyList<string>> TablesOfAsync(DbConnection connection, SentStatement statement)
    {
        var steps = await connection.QueryAsync($"EXPLAIN FORMAT = TRADITIONAL {statement.Sql}", statement.Parameters);
        return [.. from IDictionary<string, object?> step in steps select $"{step["table"]}"];
    }

    public sealed class App : MariaDbApp
    {
        protected override void ConfigureServices(IServiceCollection services) => StatementRecorder.Install(services);
    }
}
