using System.Data.Common;
using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.Data.Sqlite;

namespace Board.IntegrationTests.Faults;

/// <summary>The SQLite file is moved away or replaced while the program runs.</summary>
public sealed class MovedFileTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Without_its_file_the_program_answers_503_and_creates_no_new_file()
    {
        var user = await app.SignUpAsync();
        var file = await FillPoolAsync();

        Move(file, $"{file}.away");
        ApiResponse[] refused;
        ApiResponse ready;
        bool isThere;
        try
        {
            refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => index % 2 == 0
                ? user.GetAsync("/users/me")
                : user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname })));
            ready = await app.Anonymous().GetAsync("/health/ready");
            isThere = File.Exists(file);
        }
        finally
        {
            Move($"{file}.away", file);
        }

        foreach (var response in refused)
        {
            response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").ShouldTouchNoCookie();
        }

        ready.ShouldBe(HttpStatusCode.ServiceUnavailable);
        isThere.ShouldBeFalse();
        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        (await user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_backup_was_put_in_place_every_answer_comes_from_it()
    {
        var user = await app.SignUpAsync();
        await app.ExecuteAsync("VACUUM INTO @copy", ("copy", $"{await FileAsync()}.copy"));
        var after = await app.SignUpAsync();
        var file = await FillPoolAsync();

        Move(file, $"{file}.old");
        Move($"{file}.copy", file);
        var known = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Anonymous().GetAsync($"/users/{user.Id}")));
        var unknown = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Anonymous().GetAsync($"/users/{after.Id}")));
        (await user.PatchAsync($"/users/{user.Id}", new { nickname = "restored" })).ShouldBe(HttpStatusCode.OK);

        known.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
        unknown.ShouldAllBe(response => response.Status == HttpStatusCode.NotFound);
        SqliteConnection.ClearAllPools();
        (await app.Anonymous().GetAsync($"/users/{user.Id}")).Value("nickname").ShouldBe("restored");
    }

    /// <summary>Leaves connections in the pool and returns the inode that they use.</summary>
    private async Task<string> FillPoolAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Anonymous().GetAsync("/health/ready")));
        return await FileAsync();
    }

    private Task<string> FileAsync() => app.WithServiceAsync<DbDataSource, string>(
        source => Task.FromResult(new SqliteConnectionStringBuilder(source.ConnectionString).DataSource));

    /// <summary>Moves the database file with its WAL files.</summary>
    private static void Move(string from, string to)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(from + suffix))
            {
                File.Move(from + suffix, to + suffix);
            }
        }
    }
}
