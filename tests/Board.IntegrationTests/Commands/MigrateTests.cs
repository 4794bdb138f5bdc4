using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

public sealed class MigrateOnSqlite : MigrateTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("board-tests-");

    protected override Task<string[]> CreateDatabaseAsync() =>
        Task.FromResult<string[]>([$"--ConnectionStrings:Board=Data Source={Path.Combine(folder.FullName, "board.db")}"]);

    protected override Task DropDatabaseAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class MigrateOnMariaDb : MigrateTests
{
    private string database = "";

    protected override async Task<string[]> CreateDatabaseAsync()
    {
        database = await MariaDbServer.CreateDatabaseAsync();
        return ["--Database:Provider=MySql", $"--ConnectionStrings:Board={database}"];
    }

    protected override Task DropDatabaseAsync() => MariaDbServer.DropDatabaseAsync(database);
}

/// <summary>Every test begins with an empty database.</summary>
public abstract class MigrateTests : IAsyncLifetime
{
    private const string NothingToDo = "The schema is up to date: nothing to do.";

    private string[] database = [];

    protected abstract Task<string[]> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    public async ValueTask InitializeAsync() => database = await CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_says_what_it_did_and_the_second_time_that_there_is_nothing_to_do()
    {
        var first = await ApiProcess.RunAsync("Production", ["migrate", .. database]);
        var second = await ApiProcess.RunAsync("Production", ["migrate", .. database]);

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.Trim().ShouldMatch(@"^The schema is up to date: \d+ migrations were run\.$");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Output.Trim().ShouldBe(NothingToDo);
        (first.Error + second.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_at_once_one_migrates_and_the_others_wait()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ApiProcess.RunAsync("Production", ["migrate", .. database])));

        runs.ShouldAllBe(run => run.ExitCode == 0, string.Join('\n', runs.Select(run => run.Error)));
        runs.Count(run => run.Output.Trim() != NothingToDo).ShouldBe(1);
    }

    [Theory]
    [InlineData("user", "promote", "somebody@example.com", "admin")]
    [InlineData("seed")]
    public async Task Without_it_where_nothing_migrates_by_itself_other_commands_ask_for_it(params string[] command)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Staging", [.. command, "--Database:MigrateOnStartup=false", .. database]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain("run the command migrate.");
        error.Trim().ShouldNotContain("\n");
    }
}
