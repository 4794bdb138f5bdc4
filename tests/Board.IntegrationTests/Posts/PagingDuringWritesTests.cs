using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using CsCheck;

namespace Board.IntegrationTests.Posts;

public sealed class PagingDuringWritesOnSqlite(SqliteApp app) : PagingDuringWritesTests<SqliteApp>(app);

public sealed class PagingDuringWritesOnMariaDb(MariaDbApp app) : PagingDuringWritesTests<MariaDbApp>(app);

public abstract class PagingDuringWritesTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int Runs = 12;

    /// <summary>A write between two pages: a new post, or the deletion of the post at this position.</summary>
    private static readonly Gen<int[][]> Changes = Gen.Int[-10, 20].Array[0, 4].Array[1, 12];

    [Theory]
    [InlineData("")]
    [InlineData("&q=content")]
    public async Task Paging_neither_repeats_nor_skips_during_concurrent_writes(string filter) =>
        await Gen.Select(Gen.Int[0, 20], Gen.Int[1, 7], Changes).SampleAsync(
            async (count, limit, changes) =>
            {
                var author = await app.SignUpAsync();
                var before = new List<string>();
                for (var number = 0; number < count; number++)
                {
                    before.Insert(0, (await author.WritePostAsync()).Value("id")!);
                }

                var (seen, deleted) = (new List<string>(), new HashSet<string>());
                var path = $"/posts?authorId={author.Id}&limit={limit}{filter}";
                for (var read = 0; path is not null; read++)
                {
                    var reading = app.Anonymous().GetAsync(path);
                    await Task.WhenAll(changes[read % changes.Length].Select(change => ChangeAsync(author, before, deleted, change)));
                    var page = await reading;
                    seen.AddRange(
                        page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
                            .Select(post => post.GetProperty("id").GetString()!));
                    path = page.Header("Link")?.Split('<', '>')[1];
                }

                // Posts written before the first page may be on it; later ones are not expected.
                var old = seen.Where(before.Contains).ToList();
                seen.ShouldBeUnique();
                old.ShouldBe(before.Where(old.Contains));
                before.Where(post => !deleted.Contains(post)).ShouldBeSubsetOf(seen);
            },
            iter: Runs,
            threads: 1);

    private static async Task ChangeAsync(TestUser author, List<string> posts, HashSet<string> deleted, int change)
    {
        if (change < 0)
        {
            await author.WritePostAsync();
        }
        else if (change < posts.Count && deleted.Add(posts[change]))
        {
            (await author.DeleteAsync($"/posts/{posts[change]}")).ShouldBe(HttpStatusCode.NoContent);
        }
    }
}
