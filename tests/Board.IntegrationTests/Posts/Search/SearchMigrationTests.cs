using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Search;

public sealed class SearchMigrationOnSqlite(SqliteApp app) : SearchMigrationTests<SqliteApp>(app)
{
    protected override IEnumerable<string> GoBack =>
    [
        "DROP TABLE search_texts", "DROP TABLE search_blocks", "DROP TABLE search_grams", "DROP TABLE search_backfill",
        "DELETE FROM schema_versions WHERE version = 20261127120400",
    ];
}

public sealed class SearchMigrationOnMariaDb(MariaDbApp app) : SearchMigrationTests<MariaDbApp>(app)
{
    /// <summary>MariaDB commits each DDL statement, so an interrupted migration leaves tables behind and runs again.</summary>
    protected override IEnumerable<string> GoBack =>
    [
        "DELETE FROM search_texts", "DELETE FROM search_backfill", "DELETE FROM schema_versions WHERE version <= 20261127120400",
    ];
}

public abstract class SearchMigrationTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    /// <summary>Restores the schema from before the search migration.</summary>
    protected abstract IEnumerable<string> GoBack { get; }

    [Fact]
    public async Task Posts_from_before_the_migration_are_found_after_it()
    {
        var author = await app.SignUpAsync();
        var post = await author.WritePostAsync("오래된 글", "written LONG ago");
        foreach (var statement in GoBack)
        {
            await app.ExecuteAsync(statement);
        }

        app.StartInstance();

        foreach (var words in (string[])["오래된", "long ago"])
        {
            await BackgroundWork.UntilAsync(async () =>
            {
                app.Time.Advance(TimeSpan.FromMinutes(1));
                return (await FindAsync(words)).SequenceEqual([post.Value("id")]);
            });
        }
    }

    [Fact]
    public async Task A_start_looks_only_at_posts_that_no_instance_has_looked_at()
    {
        var author = await app.SignUpAsync();
        var (seen, unseen) = ((await author.WritePostAsync("seen")).Value("id")!, (await author.WritePostAsync("unseen")).Value("id")!);
        await app.ExecuteAsync("DELETE FROM search_texts");
        await app.ExecuteAsync(
            "INSERT INTO search_backfill (last_post_id) VALUES (@id)", ("id", Guid.Parse(seen).ToByteArray(bigEndian: true)));

        app.StartInstance();

        await BackgroundWork.UntilAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            return (await FindAsync("unseen")).SequenceEqual([unseen]);
        });
        (await FindAsync("seen")).ShouldBe([unseen]);
        await app.ExecuteAsync("DELETE FROM search_backfill");
    }

    private async Task<IEnumerable<string?>> FindAsync(string words) =>
        (await app.Anonymous().GetAsync($"/posts?q={Uri.EscapeDataString(words)}")).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("id").GetString());

    [Fact]
    public async Task An_edit_adds_a_missing_search_text()
    {
        var author = await app.SignUpAsync();
        var path = (await author.WritePostAsync("before")).Header("Location")!;
        await app.ExecuteAsync(
            "DELETE FROM search_texts WHERE post_id = @id", ("id", Guid.Parse(path.Split('/')[^1]).ToByteArray(bigEndian: true)));

        (await author.PatchAsync(path, new { title = "afterwards" })).ShouldBe(System.Net.HttpStatusCode.OK);

        (await app.Anonymous().GetAsync("/posts?q=afterwards")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }
}
