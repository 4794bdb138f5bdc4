using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class ConcurrentCommentsOnSqlite(SqliteApp app) : ConcurrentCommentsTests<SqliteApp>(app);

public sealed class ConcurrentCommentsOnMariaDb(MariaDbApp app) : ConcurrentCommentsTests<MariaDbApp>(app);

/// <summary>Concurrent requests leave correct counts and never cause a 500.</summary>
public abstract class ConcurrentCommentsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task One_of_many_concurrent_deletions_succeeds()
    {
        var (author, post) = await WriteAsync();
        var parent = await author.CommentAsync(post);
        var comment = await author.CommentAsync(post, parent);

        var deletions = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => author.DeleteAsync(comment.Header("Location")!)));

        deletions.Count(deletion => deletion.Status == HttpStatusCode.NoContent).ShouldBe(1);
        deletions.Count(deletion => deletion.Status == HttpStatusCode.NotFound).ShouldBe(15);
        (await app.ShouldCountRightAsync(post)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_of_many_concurrent_deletions_that_leave_a_placeholder_succeeds()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        await author.CommentAsync(post, comment);

        var deletions = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => author.DeleteAsync(comment.Header("Location")!)));

        deletions.Count(deletion => deletion.Status == HttpStatusCode.NoContent).ShouldBe(1);
        deletions.Count(deletion => deletion.Status == HttpStatusCode.NotFound).ShouldBe(15);
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_during_the_deletion_of_its_parent_keeps_a_placeholder_or_gets_404()
    {
        var (author, post) = await WriteAsync();
        for (var round = 0; round < 10; round++)
        {
            var comment = await author.CommentAsync(post);

            var replying = author.TryCommentAsync(post, comment);
            var deletion = author.DeleteAsync(comment.Header("Location")!);
            var (reply, deleted) = (await replying, await deletion);

            deleted.ShouldBe(HttpStatusCode.NoContent);
            var left = await app.Anonymous().GetAsync(comment.Header("Location")!);
            if (reply.Status == HttpStatusCode.Created)
            {
                left.ShouldBe(HttpStatusCode.OK).Json.GetProperty("deleted").GetBoolean().ShouldBeTrue();
            }
            else
            {
                reply.ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
                left.ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
            }
        }

        await app.ShouldCountRightAsync(post);
    }

    [Fact]
    public async Task No_comment_outlives_its_post()
    {
        var (author, post) = await WriteAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            index == 8 ? author.DeleteAsync(post.Header("Location")!) : author.TryCommentAsync(post)));

        responses[8].ShouldBe(HttpStatusCode.NoContent);
        foreach (var late in responses.Where(response => response.Status is not (HttpStatusCode.Created or HttpStatusCode.NoContent)))
        {
            late.ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        }

        await app.WaitForOutboxAsync();
        (await app.ExecuteAsync("DELETE FROM comments WHERE post_id = @post", ("post", CommentCalls.IdOf(post)))).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Concurrent_changes_by_many_clients_leave_correct_counts(int instances)
    {
        var (author, post) = await WriteAsync();
        var addresses = Enumerable.Range(0, instances).Select(index => index == 0 ? app.Address : app.StartInstance()).ToList();
        var written = new List<ApiResponse> { await author.CommentAsync(post) };

        for (var round = 0; round < 8; round++)
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(index =>
                ActAsync(new ApiClient(addresses[index % instances]), author, post, written, new Random((100 * round) + index))));

            responses.ShouldAllBe(response => response.Status == HttpStatusCode.Created || response.Status == HttpStatusCode.OK
                || response.Status == HttpStatusCode.NoContent || response.Status == HttpStatusCode.NotFound);
            written.AddRange(responses.Where(response => response.Status == HttpStatusCode.Created));
            await app.ShouldCountRightAsync(post);
        }
    }

    /// <summary>Writes, replies, edits or deletes a random comment, mostly one of the newest.</summary>
    private static Task<ApiResponse> ActAsync(ApiClient client, TestUser author, ApiResponse post, List<ApiResponse> written, Random random)
    {
        var comment = written[Math.Max(0, written.Count - 1 - random.Next(6))];
        var credentials = AuthCalls.Bearer(author.AccessToken);
        return random.Next(8) switch
        {
            0 => client.PostAsync($"{post.Header("Location")}/comments", new { content = "A comment" }, credentials),
            1 or 2 or 3 when comment.Json.GetProperty("depth").GetInt32() < 10 =>
                client.PostAsync(
                    $"{post.Header("Location")}/comments", new { content = "A reply", parentId = comment.Value("id") }, credentials),
            4 => client.PatchAsync(comment.Header("Location")!, new { content = "An edit" }, credentials),
            _ => client.DeleteAsync(comment.Header("Location")!, body: null, credentials),
        };
    }

    private async Task<(TestUser Author, ApiResponse Post)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }
}
