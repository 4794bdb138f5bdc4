using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class ListCommentsOnSqlite(SqliteApp app) : ListCommentsTests<SqliteApp>(app);

public sealed class ListCommentsOnMariaDb(MariaDbApp app) : ListCommentsTests<MariaDbApp>(app);

public abstract class ListCommentsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Fact]
    public async Task Comments_and_replies_are_listed_oldest_first()
    {
        var (author, post) = await WriteAsync();
        await author.CommentAsync(await author.WritePostAsync());
        var first = await author.CommentAsync(post);
        var reply = await author.CommentAsync(post, first);
        var second = await author.CommentAsync(post);

        var page = await app.Anonymous().GetAsync(Path(post));

        page.Ids().ShouldBe([first.Value("id")!, reply.Value("id")!, second.Value("id")!]);
        page.Items().Last().GetRawText().ShouldBe(second.Text);
        page.Header("Cache-Control").ShouldBe("no-cache");
        page.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["items", "nextCursor"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_parent_restricts_the_list_to_its_direct_replies()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var reply = await author.CommentAsync(post, comment);
        await author.CommentAsync(post, reply);
        var another = await author.CommentAsync(post, comment);

        (await app.Anonymous().GetAsync($"{Path(post)}?parentId={comment.Value("id")}")).Ids().ShouldBe(
            [reply.Value("id")!, another.Value("id")!]);
        (await app.Anonymous().GetAsync($"{Path(post)}?parentId={another.Value("id")}")).Ids().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_replies_to_a_placeholder_can_be_read()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var reply = await author.CommentAsync(post, comment);
        await author.DeleteCommentAsync(comment);

        (await app.Anonymous().GetAsync($"{Path(post)}?parentId={comment.Value("id")}")).Ids().ShouldBe([reply.Value("id")!]);
        var list = (await app.Anonymous().GetAsync(Path(post))).Items().ToList();
        list.ConvertAll(item => item.GetProperty("deleted").GetBoolean()).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_page_size_defaults_to_50_and_is_at_most_200()
    {
        var (author, post) = await WriteAsync();
        var written = new List<string>();
        for (var index = 0; index < 201; index++)
        {
            written.Add((await author.CommentAsync(post)).Value("id")!);
        }

        var page = await app.Anonymous().GetAsync(Path(post));
        var largest = await app.Anonymous().GetAsync($"{Path(post)}?limit=200");
        var rest = await app.Anonymous().GetAsync(largest.NextPath()!);

        page.Ids().ShouldBe(written.Take(50));
        largest.Ids().ShouldBe(written.Take(200));
        rest.Ids().ShouldBe([written[200]]);
        rest.Value("nextCursor").ShouldBeNull();
        rest.NextPath().ShouldBeNull();
    }

    [Fact]
    public async Task A_page_of_long_comments_ends_early_and_has_a_cursor()
    {
        // 20,000 bytes each; 13 of them are less than 256 KiB.
        var text = string.Concat(Enumerable.Repeat("😀", 5_000));
        var (author, post) = await WriteAsync();
        var parent = await author.CommentAsync(post);
        var replies = new List<string>();
        for (var index = 0; index < 15; index++)
        {
            replies.Add((await author.CommentAsync(post, parent, text)).Value("id")!);
        }

        foreach (var query in new[] { $"parentId={parent.Value("id")}", $"cursor={await CursorAfterFirstAsync(post)}" })
        {
            var page = await app.Anonymous().GetAsync($"{Path(post)}?limit=200&{query}");
            var rest = await app.Anonymous().GetAsync(page.NextPath()!);

            page.Ids().ShouldBe(replies[..13]);
            page.Items().First().GetProperty("content").GetString().ShouldBe(text);
            rest.Ids().ShouldBe(replies[13..]);
            rest.Value("nextCursor").ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_Link_header_leads_to_the_next_page_of_the_same_replies()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var replies = new List<string>();
        for (var index = 0; index < 3; index++)
        {
            replies.Add((await author.CommentAsync(post, comment)).Value("id")!);
            await author.CommentAsync(post);
        }

        var page = await app.Anonymous().GetAsync($"{Path(post)}?limit=2&parentId={comment.Value("id")}");
        var next = await app.Anonymous().GetAsync(page.NextPath()!);

        page.Ids().ShouldBe(replies[..2]);
        next.Ids().ShouldBe(replies[2..]);
        (await app.Anonymous().GetAsync($"{Path(post)}?limit=2&parentId={comment.Value("id")}&cursor={page.Value("nextCursor")}"))
            .Text.ShouldBe(next.Text);
    }

    [Fact]
    public async Task Paging_neither_repeats_nor_skips_during_concurrent_changes()
    {
        var (author, post) = await WriteAsync();
        var before = new List<ApiResponse>();
        for (var index = 0; index < 12; index++)
        {
            before.Add(await author.CommentAsync(post));
        }

        var seen = new List<string>();
        var deleted = new HashSet<string>();
        for (var path = $"{Path(post)}?limit=3"; path is not null && seen.Count < 40;)
        {
            var page = await app.Anonymous().GetAsync(path);
            seen.AddRange(page.Ids());
            path = page.NextPath();

            // Deletes the comment of the cursor and the next one, and adds a new one.
            var left = before.Select(comment => comment.Value("id")!).Except(deleted).ToList();
            foreach (var id in new[] { seen[^1], left.Find(id => !seen.Contains(id)) }.Intersect(left).ToList())
            {
                (await author.DeleteAsync($"/comments/{id}")).ShouldBe(HttpStatusCode.NoContent);
                deleted.Add(id!);
            }

            if (path is not null && deleted.Count < 8)
            {
                before.Add(await author.CommentAsync(post));
            }
        }

        seen.ShouldBe(before.Select(comment => comment.Value("id")!).Where(id => seen.Contains(id) || !deleted.Contains(id)));
        deleted.Except(seen).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_post_without_comments_has_an_empty_page()
    {
        var (_, post) = await WriteAsync();

        (await app.Anonymous().GetAsync(Path(post))).ShouldBe(HttpStatusCode.OK).Text.ShouldBe("""{"items":[],"nextCursor":null}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData($"?parentId={SomeId}")]
    [InlineData("?cursor=AYkKXayWd0u8zrMCCZqAVw")]
    public async Task An_unknown_post_gets_404(string query) =>
        (await app.Anonymous().GetAsync($"/posts/{SomeId}/comments{query}")).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");

    [Fact]
    public async Task An_unknown_parent_or_one_on_another_post_is_rejected()
    {
        var (author, post) = await WriteAsync();
        var another = await author.WritePostAsync();
        var elsewhere = await author.CommentAsync(another);
        await author.CommentAsync(another, elsewhere);

        (await app.Anonymous().GetAsync($"{Path(post)}?parentId={SomeId}")).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await app.Anonymous().GetAsync($"{Path(post)}?parentId={elsewhere.Value("id")}"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "comment.parent_mismatch");
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("parentId=1", "parentId")]
    [InlineData("parentId=me&limit=ten", "parentId,limit")]
    public async Task An_invalid_parameter_is_named(string query, string fields)
    {
        var (_, post) = await WriteAsync();

        (await app.Anonymous().GetAsync($"{Path(post)}?{query}")).ShouldRefuseFields(fields.Split(','));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%ED%95%9C")]
    public async Task A_cursor_that_this_API_did_not_issue_is_rejected(string cursor)
    {
        var (_, post) = await WriteAsync();

        (await app.Anonymous().GetAsync($"{Path(post)}?cursor={cursor}")).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.cursor_invalid");
    }

    private static string Path(ApiResponse post) => $"{post.Header("Location")}/comments";

    private async Task<string?> CursorAfterFirstAsync(ApiResponse post) =>
        (await app.Anonymous().GetAsync($"{Path(post)}?limit=1")).Value("nextCursor");

    private async Task<(TestUser Author, ApiResponse Post)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }
}
