using Board.Domain.Posts;

namespace Board.UnitTests.Posts;

public sealed class PostTests
{
    private static readonly DateTimeOffset Later = Some.Time.AddHours(1);

    [Fact]
    public void A_new_post_is_version_1()
    {
        var post = Post.Write(Some.PostId(), Some.UserId(), PostTitle.From("Title"), PostContent.From("Text"), Some.Time);

        post.Version.ShouldBe(1);
        post.CreatedAt.ShouldBe(Some.Time);
        post.UpdatedAt.ShouldBe(Some.Time);
    }

    [Fact]
    public void An_edit_changes_what_is_given_and_leaves_the_rest()
    {
        var post = Some.Post();
        var content = post.Content;

        post.Edit(PostTitle.From("New"), content: null, Later);

        post.Title.Value.ShouldBe("New");
        post.Content.ShouldBe(content);
    }

    [Fact]
    public void An_edit_moves_the_time_of_the_update_only_and_not_the_version_that_was_read()
    {
        var post = Some.Post(version: 7);

        post.Edit(title: null, PostContent.From("New"), Later);

        post.UpdatedAt.ShouldBe(Later);
        post.CreatedAt.ShouldBe(Some.Time);
        post.Version.ShouldBe(7);
    }

    [Fact]
    public void A_post_is_written_by_its_author_and_by_nobody_once_the_account_is_gone()
    {
        var author = Some.UserId();
        var orphan = Some.Orphan();

        Some.Post(author).IsWrittenBy(author).ShouldBeTrue();
        Some.Post(author).IsWrittenBy(Some.UserId()).ShouldBeFalse();
        orphan.IsWrittenBy(author).ShouldBeFalse();
        orphan.IsWrittenBy(default).ShouldBeFalse();
    }
}
