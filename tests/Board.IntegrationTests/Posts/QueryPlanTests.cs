using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Board.Application.Paging;
using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Posts.Counting;
using Board.IntegrationTests.Posts.Search;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Posts;

public sealed class QueryPlanOnSqlite(QueryPlanOnSqlite.App app) : QueryPlanTests<QueryPlanOnSqlite.App>(app)
{
    public sealed class App : SqliteApp
    {
        protected override void ConfigureServices(IServiceCollection services) => StatementRecorder.Install(services);
    }

    protected override string Analyze => "ANALYZE";

    protected override async Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, SentStatement statement)
    {
        var details = await connection.QueryAsync<(long, long, long, string Detail)>(
            $"EXPLAIN QUERY PLAN {statement.Sql}", statement.Parameters);
        return
        [
            .. from step in details
               let access = Regex.Match(step.Detail, @"^(SCAN|SEARCH) (?<table>\w+)( USING (COVERING )?(INDEX )?(?<index>\w+))?")
               where access.Success && access.Groups["table"].Value != "page"
               select $"{access.Groups["table"]} {NameOf(access.Groups["index"].Value)}",
        ];
    }

    /// <summary>SQLite names the indexes of keys itself.</summary>
    private static string NameOf(string index) => index switch
    {
        "sqlite_autoindex_search_texts_2" => "ux_search_texts_slot",
        _ => Regex.Replace(index, @"^sqlite_autoindex_\w+_1$", "PRIMARY"),
    };
}

public sealed class QueryPlanOnMariaDb(QueryPlanOnMariaDb.App app) : QueryPlanTests<QueryPlanOnMariaDb.App>(app)
{
    public sealed class App : MariaDbApp
    {
        protected override void ConfigureServices(IServiceCollection services) => StatementRecorder.Install(services);
    }

    protected override string Analyze => "ANALYZE TABLE users, posts, comments, search_texts, search_grams";

    protected override async Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, SentStatement statement) =>
    [
        .. from IDictionary<string, object?> step in await connection.QueryAsync(
               $"EXPLAIN FORMAT = TRADITIONAL {statement.Sql}", statement.Parameters)
           let table = $"{step["table"]}"
           where !table.StartsWith('<')
           select $"{table} {step["key"]}",
    ];
}

/// <summary>
/// The statements that frequent calls send use the intended indexes on tables of realistic size. An index is named for each table.
/// </summary>
public abstract class QueryPlanTests<TApp>(TApp app) : IClassFixture<TApp>, IAsyncLifetime
    where TApp : TestApp
{
    private const int RowsAtOnce = 250;

    /// <summary>A word that is in few posts, as most words are.</summary>
    private const string RareWord = "rarity";

    /// <summary>Tables with one row or a row for a thousand posts. They may be read whole.</summary>
    private static readonly string[] ShortTables = ["post_count_buckets", "search_blocks", "search_backfill"];

    /// <summary>Number of posts; enough for indexes to pay off. <c>./test --plans</c> sets 100,000.</summary>
    private static readonly int Posts = int.Parse(
        Environment.GetEnvironmentVariable("BOARD_TEST_PLAN_POSTS") ?? "3000", CultureInfo.InvariantCulture);

    private static readonly Guid Author = Id(0);
    private static readonly Guid Middle = Id(Posts / 2);
    //#if (comments)

    /// <summary>The post with the most comments, and the comment with the most replies.</summary>
    private static readonly Guid Discussed = Id(1);
    //#endif

    public async ValueTask InitializeAsync()
    {
        if (await app.WithServiceAsync<DbDataSource, long>(CountAsync) < Posts)
        {
            for (var first = 1; first <= Posts; first += RowsAtOnce)
            {
                await FillAsync(Enumerable.Range(first, RowsAtOnce));
            }

            await app.IndexPostsAsync();
            await app.RecountPostsAsync(PostCountBuckets.Size);
            await FillAsync(Enumerable.Range(Posts + 1, RowsAtOnce));
            await app.ExecuteAsync(Analyze);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string, string[]> Calls => new()
    {
        { $"/posts/{Middle}", ["p PRIMARY, users PRIMARY"] },
        { $"/posts?cursor={KeysetCursor.Encode(Middle)}", ["p PRIMARY, users PRIMARY"] },
        { $"/posts?cursor={KeysetCursor.Encode(Middle)}&authorId={Author}", ["p ix_posts_author, users PRIMARY"] },
        { $"/posts?page={Posts / 60}", ["posts PRIMARY", "p PRIMARY, users PRIMARY"] },
        { $"/posts?page=3&authorId={Author}", ["p ix_posts_author", "p PRIMARY, p ix_posts_author, users PRIMARY"] },
        {
            $"/posts?cursor={KeysetCursor.Encode(Middle)}&q={RareWord}",
            ["t ix_search_texts_pending", "search_grams PRIMARY", "t ux_search_texts_slot", "p PRIMARY, users PRIMARY"]
        },
        {
            $"/posts?cursor={KeysetCursor.Encode(Middle)}&q={RareWord}&authorId={Author}",
            [
                "p PRIMARY, t ix_search_texts_pending", "search_grams PRIMARY", "p PRIMARY, t ux_search_texts_slot",
                "p PRIMARY, users PRIMARY",
            ]
        },
        //#if (comments)
        { $"/comments/{Middle}", ["c PRIMARY, posts PRIMARY, users PRIMARY"] },
        {
            $"/posts/{Discussed}/comments?cursor={KeysetCursor.Encode(Middle)}",
            ["c ix_comments_post, posts PRIMARY, users PRIMARY"]
        },
        {
            $"/posts/{Discussed}/comments?cursor={KeysetCursor.Encode(Middle)}&parentId={Discussed}",
            ["c ix_comments_parent, posts PRIMARY, users PRIMARY"]
        },
        //#endif
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_read_goes_through_an_index(string path, string[] indexes)
    {
        var plans = await ExplainAsync(async _ => (await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK));

        // A search goes on from block to block.
        plans.Where(IsOfLongTable).Distinct(StringComparer.Ordinal).ShouldBe(indexes);
    }

    [Fact]
    public async Task A_post_that_has_not_changed_is_looked_up_through_an_index()
    {
        var etag = (await app.Anonymous().GetAsync($"/posts/{Middle}")).Header("ETag")!;

        var plans = await ExplainAsync(async _ =>
            (await app.Anonymous().GetAsync($"/posts/{Middle}", ("If-None-Match", etag))).ShouldBe(HttpStatusCode.NotModified));

        plans.ShouldBe(["p PRIMARY, users PRIMARY"]);
    }

    [Fact]
    public async Task Posts_are_counted_in_buckets_through_an_index()
    {
        var plans = await ExplainAsync(_ => app.RecountPostsAsync(PostCountBuckets.Size));

        // Not the DELETE and the INSERT of buckets, which have no plan.
        plans.Where(plan => plan.StartsWith("posts", StringComparison.Ordinal)).ShouldBe(["posts PRIMARY", "posts PRIMARY"]);
    }

    [Fact]
    public async Task The_bucket_of_a_deleted_post_is_found_through_an_index()
    {
        var plans = await ExplainAsync(services => services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async ct =>
            {
                await services.GetRequiredService<PostCountBuckets>().SubtractAsync([PostId.From(Middle)], ct);
                return true;
            },
            TestContext.Current.CancellationToken));

        plans.ShouldBe(["post_count_buckets PRIMARY", "post_count_buckets PRIMARY"]);
    }

    [Fact]
    public async Task Posts_that_were_indexed_are_noted_by_their_ids_so_that_new_ones_do_not_wait()
    {
        await FillAsync(Enumerable.Range(Posts + 1 + RowsAtOnce, RowsAtOnce));

        var plans = await ExplainAsync(
            _ => app.IndexPostsAsync(), statement => statement.Sql.StartsWith("UPDATE", StringComparison.Ordinal));

        plans.Distinct(StringComparer.Ordinal).ShouldBe(["search_texts PRIMARY"]);
    }

    [Fact]
    public async Task A_start_at_which_no_text_for_search_is_missing_reads_only_the_newest_posts()
    {
        while (await app.WithServiceAsync<SearchTexts, bool>(texts => texts.AddMissingAsync(TestContext.Current.CancellationToken)))
        {
        }

        var plans = await ExplainAsync(async services =>
            (await services.GetRequiredService<SearchTexts>().AddMissingAsync(TestContext.Current.CancellationToken)).ShouldBeFalse());

        (await app.CountAsync("SELECT COUNT(*) FROM posts WHERE id > (SELECT MAX(last_post_id) FROM search_backfill)"))
            .ShouldBeLessThan(1000);
        plans.Count.ShouldBe(2);
        plans.Where(IsOfLongTable).ShouldBe(["p PRIMARY, t PRIMARY"]);
    }

    /// <summary>The statement that updates the statistics, which the database does by itself later.</summary>
    protected abstract string Analyze { get; }

    /// <summary>The index of each table, from the database's EXPLAIN.</summary>
    protected abstract Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, SentStatement statement);

    private Task<IReadOnlyList<string>> ExplainAsync(Func<IServiceProvider, Task> work) => ExplainAsync(work, _ => true);

    /// <summary>The plans of the statements that some work sends, in their order.</summary>
    private Task<IReadOnlyList<string>> ExplainAsync(Func<IServiceProvider, Task> work, Func<SentStatement, bool> isExplained) =>
        app.WithServiceAsync<IServiceProvider, IReadOnlyList<string>>(async services =>
        {
            var recorder = services.GetRequiredService<StatementRecorder>();
            recorder.Clear();
            await work(services);
            var plans = new List<string>();
            await using var connection = await recorder.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            foreach (var statement in recorder.Take().Where(isExplained))
            {
                var steps = await ExplainAsync(connection, statement);
                plans.Add(string.Join(", ", steps.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
            }

            return plans;
        });

    private static bool IsOfLongTable(string plan) => !ShortTables.Contains(plan.Split(' ')[0], StringComparer.Ordinal);

    private static async Task<long> CountAsync(DbDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM posts");
    }

    /// <summary>Adds posts; every twentieth has the same author, each other its own.</summary>
    private async Task FillAsync(IEnumerable<int> numbers)
    {
        var posts = numbers.ToList();
        (string Name, object Value)[] parameters =
        [
            ("author", Stored(Author)), ("text", Encoding.UTF8.GetBytes("some words")),
            ("rare", Encoding.UTF8.GetBytes($"some words and a {RareWord}")), ("time", app.Now.UtcDateTime),
            .. posts.Select((number, index) => ($"id{index}", (object)Stored(Id(number)))),
        ];
        await app.ExecuteAsync(
            "INSERT INTO users (id, email, email_key, nickname, nickname_key, password_hash, role, created_at, updated_at) VALUES "
            + string.Join(
                ", ", posts.Select((_, index) => $"(@id{index}, 'somebody', @id{index}, 'somebody', @id{index}, 'none', 0, @time, @time)")),
            parameters);
        await app.ExecuteAsync(
            "INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at) VALUES "
            + string.Join(", ", posts.Select((number, index) =>
                $"(@id{index}, {(number % 20 == 0 ? "@author" : $"@id{index}")}, @text, @text, @text, 0, 1, @time, @time)")),
            parameters);
        //#if (comments)
        await app.ExecuteAsync(
            "INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at) VALUES "
            + string.Join(", ", posts.Select((number, index) =>
                $"(@id{index}, @{(number % 20 == 0 ? "post" : $"id{index}")}, {(number % 40 == 0 ? "@post" : "NULL")}, "
                + "0, @author, @text, 0, 1, @time, @time)")),
            [.. parameters, ("post", Stored(Discussed))]);
        //#endif
        await app.ExecuteAsync(
            "INSERT INTO search_texts (post_id, version, pending, text) VALUES "
            + string.Join(", ", posts.Select((number, index) => $"(@id{index}, 1, 1, {(number % 40 == 0 ? "@rare" : "@text")})")),
            parameters);
    }

    private static Guid Id(int number) => Guid.Parse($"01890a5d-ac96-774b-8000-{number:x12}");

    private static byte[] Stored(Guid id) => id.ToByteArray(bigEndian: true);
}
