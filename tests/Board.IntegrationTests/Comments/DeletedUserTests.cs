using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class DeletedUserOnSqlite(SqliteApp app) : DeletedUserTests<SqliteApp>(app);

public sealed class DeletedUserOnMariaDb(MariaDbApp app) : DeletedUserTests<MariaDbApp>(app);

/// <summary>Comments of a deleted account.</summary>
public abstract class DeletedUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Kept_comments_have_no_author()
    {
        var (user, other, post) = await SignUpAsync();
        var comment = await user.CommentAsync(post);
        var reply = await other.CommentAsync(post, comment);

        await user.DeleteAccountAsync(withContent: false);

        var read = await app.Anonymous().GetAsync(comment.Header("Location")!, ("If-None-Match", comment.Header("ETag")!));
        read.ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe("A comment");
        read.Value("author").ShouldBeNull();
        read.Json.GetProperty("deleted").GetBoolean().ShouldBeFalse();
        read.Value("version").ShouldBe("1");
        (await app.Anonymous().GetAsync(reply.Header("Location")!)).Value("author.id").ShouldBe(other.Id);
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Comments_deleted_with_their_author_leave_placeholders_where_others_replied()
    {
        var (user, other, post) = await SignUpAsync();
        var replied = await user.CommentAsync(post);
        var reply = await other.CommentAsync(post, replied);
        var replyToReply = await user.CommentAsync(post, reply);
        var alone = await user.CommentAsync(post);

        await user.DeleteAccountAsync(withContent: true);
        await app.WaitForOutboxAsync();

        (await app.Anonymous().GetAsync(alone.Header("Location")!)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await app.Anonymous().GetAsync(replyToReply.Header("Location")!)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await app.Anonymous().GetAsync(replied.Header("Location")!)).Json.GetProperty("deleted").GetBoolean().ShouldBeTrue();
        (await app.ShouldCountRightAsync(post)).Select(comment => comment.GetProperty("id").GetString())
            .ShouldBe([replied.Value("id"), reply.Value("id")]);
    }

    [Fact]
    public async Task A_thread_of_the_deleted_user_alone_leaves_nothing()
    {
        var (user, _, post) = await SignUpAsync();
        var comment = await user.CommentAsync(post);
        await user.CommentAsync(post, await user.CommentAsync(post, comment));

        await user.DeleteAccountAsync(withContent: true);
        await app.WaitForOutboxAsync();

        (await app.ShouldCountRightAsync(post)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Comments_too_many_for_one_transaction_show_no_author_at_once_and_are_processed_in_batches(bool withContent)
    {
        var (user, _, post) = await SignUpAsync();
        await app.FillAsync(post, user, 230);

        await user.DeleteAccountAsync(withContent);

        // True at every stage of the background work.
        (await app.ListCommentsAsync(post)).Count(IsByAuthor).ShouldBe(0);
        var left = new List<int>();
        await BackgroundWork.UntilAsync(async () =>
        {
            left.Add(await app.CountStoredAsync(user));
            return left[^1] == 0;
        });
        left.ShouldBeSubsetOf([230, 130, 30, 0], "each step is a short transaction");
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(withContent ? 0 : 230);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_stored_during_the_deletion_of_the_account_is_found_later(bool withContent)
    {
        var (user, _, post) = await SignUpAsync();
        await user.DeleteAccountAsync(withContent);
        await app.WaitForOutboxAsync();
        await app.FillAsync(post, user, 1);

        app.Time.Advance(TimeSpan.FromMinutes(2));

        await BackgroundWork.UntilAsync(async () => await app.CountStoredAsync(user) == 0);
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(withContent ? 0 : 1);
    }

    [Fact]
    public async Task Accounts_deleted_concurrently_while_others_write_leave_correct_counts()
    {
        var (user, other, post) = await SignUpAsync();
        var third = await app.SignUpAsync();
        var anotherPost = await other.WritePostAsync();
        foreach (var place in new[] { post, anotherPost })
        {
            var comment = await user.CommentAsync(place);
            var reply = await third.CommentAsync(place, comment);
            await user.CommentAsync(place, reply);
            await third.CommentAsync(place, comment);
        }

        var writing = Task.WhenAll(Enumerable.Range(0, 12).Select(index => other.TryCommentAsync(index % 2 == 0 ? post : anotherPost)));
        await Task.WhenAll(user.DeleteAccountAsync(withContent: true), third.DeleteAccountAsync(withContent: true));

        (await writing).ShouldAllBe(response => response.Status == HttpStatusCode.Created);
        await app.WaitForOutboxAsync();
        foreach (var place in new[] { post, anotherPost })
        {
            (await app.ShouldCountRightAsync(place)).ShouldAllBe(
                comment => comment.GetProperty("deleted").GetBoolean() || IsByAuthor(comment));
        }
    }

    private static bool IsByAuthor(JsonElement comment) => comment.GetProperty("author").ValueKind is not JsonValueKind.Null;

    private async Task<(TestUser User, TestUser Other, ApiResponse Post)> SignUpAsync()
    {
        var other = await app.SignUpAsync();
        return (await app.SignUpAsync(), other, await other.WritePostAsync());
    }
}
