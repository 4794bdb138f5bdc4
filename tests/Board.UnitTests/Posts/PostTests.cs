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
    public void An_edit_changes_given_fields_and_keeps_the_others()
    {
        var post = Some.Post();
        var content = post.Content;

        post.Edit(PostTitle.From("New"), content: null, Later);

        post.Title.Value.ShouldBe("New");
        post.Content.ShouldBe(content);
    }

    [Fact]
    public void An_edit_changes_the_time_of_the_update_but_not_the_version()
    {
        var post = Some.Post(version: 7);

        post.Edit(title: null, PostContent.From("New"), Later);

        post.UpdatedAt.ShouldBe(Later);
        post.CreatedAt.ShouldBe(Some.Time);
        post.Version.ShouldBe(7);
    }

    [Fact]
    public void A_post_is_written_by_its_author_until_the_account_is_deleted()
    {
        var author = Some.UserId();
        var orphan = Some.Orphan();

        Some.Post(author).IsWrittenBy(author).ShouldBeTrue();
        Some.Post(author).IsWrittenBy(Some.UserId()).ShouldBeFalse();
        orphan.IsWrittenBy(author).ShouldBeFalse();
        orphan.IsWrittenBy(default).ShouldBeFalse();
    }
}
