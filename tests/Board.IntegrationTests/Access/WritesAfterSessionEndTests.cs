using System.Data.Common;
using System.Net;
using System.Text;
using Board.Application.Messaging;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Users;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Access;

public sealed class WritesAfterSessionEndOnSqlite(WritesAfterSessionEndOnSqlite.App app)
    : WritesAfterSessionEndTests<WritesAfterSessionEndOnSqlite.App>(app)
{
    public sealed class App : SqliteApp
    {
        protected override void ConfigureServices(IServiceCollection services) => CommandGate.Install(services);
    }
}

public sealed class WritesAfterSessionEndOnMariaDb(WritesAfterSessionEndOnMariaDb.App app)
    : WritesAfterSessionEndTests<WritesAfterSessionEndOnMariaDb.App>(app)
{
    public sealed class App : MariaDbApp
    {
        protected override void ConfigureServices(IServiceCollection services) => CommandGate.Install(services);
    }
}

/// <summary>
/// Stops each command of a caller after its session was found live, and ends the session or the account meanwhile. The commands come from
/// the access tables, which must reach every command.
/// </summary>
public abstract class WritesAfterSessionEndTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    /// <summary>
    /// Longer than a call that is not blocked. If the end of the session waits for the command, the test does not wait for it.
    /// </summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData("sign-out")]
    [InlineData("end of the session")]
    [InlineData("deletion of the account")]
    public async Task No_command_writes_after_the_end_of_its_session_was_answered(string ending)
    {
        var commands = new HashSet<Type>();
        foreach (var rule in AccessTables.Rules.Where(IsCommandOfItsOwner))
        {
            commands.Add(await EndDuringCommandAsync(rule, ending));
        }

        commands.ShouldBe(
            typeof(ICallerCommand).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICallerCommand))),
            ignoreOrder: true,
            "Each command needs a row in an access table that its owner succeeds with.");
    }

    private static bool IsCommandOfItsOwner(AccessRule rule) =>
        rule.Method != "GET" && rule.Statuses[(int)Actor.Anonymous] == 401 && rule.Statuses[(int)Actor.Owner] is >= 200 and < 300;

    /// <summary>Returns the type of the command.</summary>
    private async Task<Type> EndDuringCommandAsync(AccessRule rule, string ending)
    {
        var owner = await app.SignUpAsync();
        var (otherDevice, admin) = (await owner.SignInAgainAsync(), await app.SignUpAdminAsync());
        var (path, body) = await Placeholders.FillAsync(rule, owner);
        var stop = (await app.WithServiceAsync<CommandGate, CommandGate>(Task.FromResult)).Close();

        var command = owner.SendAsync(new HttpMethod(rule.Method), path, body);
        var type = await stop.Reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        var end = ending switch
        {
            "sign-out" => owner.PostAsync("/auth/sign-out"),
            "end of the session" => otherDevice.DeleteAsync($"/auth/sessions/{owner.SessionId}"),
            _ => admin.DeleteAsync($"/users/{owner.Id}"),
        };

        // Either it was answered, or it waits for the command, which then commits first.
        var isFirst = await Task.WhenAny(end, Task.Delay(AnswerTime, TestContext.Current.CancellationToken)) == end;
        var before = isFirst ? await SettledSnapshotAsync() : null;
        stop.Opened.SetResult();
        var answer = await command;
        var ended = await end;

        ((int)answer.Status).ShouldBeLessThan(500, rule.Call);
        if (isFirst)
        {
            ended.ShouldBe(HttpStatusCode.NoContent);
            answer.IsSuccess.ShouldBeFalse($"{rule.Call} after the {ending}");
            (await SnapshotAsync()).ShouldBe(before, $"{rule.Call} after the {ending}");
        }

        return type;
    }

    /// <summary>Reads all rows after the background work of a deletion.</summary>
    private async Task<string> SettledSnapshotAsync()
    {
        string before, after = await SnapshotAsync();
        do
        {
            before = after;
            await Task.Delay(2 * AnswerTime, TestContext.Current.CancellationToken);
            after = await SnapshotAsync();
        }
        while (after != before);
        return after;
    }

    /// <summary>Reads all rows of all tables.</summary>
    private Task<string> SnapshotAsync() => app.WithServiceAsync<DbDataSource, string>(async database =>
    {
        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var tables = await ReadAsync(connection, connection is SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' "
                + "ORDER BY table_name");
        var snapshot = new StringBuilder();
        foreach (var table in tables)
        {
            snapshot.AppendLine(table).AppendJoin('\n', await ReadAsync(connection, $"SELECT * FROM {table}")).AppendLine();
        }

        return snapshot.ToString();
    });

    private static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue);
            rows.Add(string.Join('|', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}")));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
