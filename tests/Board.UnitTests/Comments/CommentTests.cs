using Board.Domain.Comments;

namespace Board.UnitTests.Comments;

public sealed class CommentTests
{
    private static readonly CommentContent Content = CommentContent.From("Text");

    [Fact]
    public void A_comment_on_a_post_is_version_1_at_depth_0()
    {
        var comment = Comment.Write(Some.CommentId(), Some.PostId(), Some.UserId(), Content, Some.Time);

        comment.Version.ShouldBe(1);
        comment.Depth.ShouldBe(0);
        comment.ParentId.ShouldBeNull();
        comment.IsDeleted.ShouldBeFalse();
        comment.CreatedAt.ShouldBe(Some.Time);
        comment.UpdatedAt.ShouldBe(Some.Time);
    }

    [Fact]
    public void A_reply_is_on_the_post_of_its_parent_and_one_deeper()
    {
        var (parent, author) = (Some.Comment(depth: 3), Some.UserId());

        var reply = parent.Reply(Some.CommentId(), author, Content, Some.Time);

        reply.PostId.ShouldBe(parent.PostId);
        reply.ParentId.ShouldBe(parent.Id);
        reply.Depth.ShouldBe(4);
        reply.Version.ShouldBe(1);
        reply.IsWrittenBy(author).ShouldBeTrue();
    }

    [Fact]
    public void Replies_go_ten_deep()
    {
        var comment = Comment.Write(Some.CommentId(), Some.PostId(), Some.UserId(), Content, Some.Time);
        while (comment.AcceptsReplies)
        {
            comment = comment.Reply(Some.CommentId(), Some.UserId(), Content, Some.Time);
        }

        comment.Depth.ShouldBe(10);
        Should.Throw<InvalidOperationException>(() => comment.Reply(Some.CommentId(), Some.UserId(), Content, Some.Time));
    }

    [Fact]
    public void An_edit_changes_text_and_time_but_not_the_version()
    {
        var comment = Some.Comment(version: 7);

        comment.Edit(CommentContent.From("New"), Some.Time.AddHours(1));

        comment.Content!.Value.ShouldBe("New");
        comment.UpdatedAt.ShouldBe(Some.Time.AddHours(1));
        comment.CreatedAt.ShouldBe(Some.Time);
        comment.Version.ShouldBe(7);
    }

    [Fact]
    public void A_placeholder_has_no_author_and_accepts_neither_edit_nor_reply()
    {
        var placeholder = Some.Placeholder();

        placeholder.IsDeleted.ShouldBeTrue();
        placeholder.IsWrittenBy(default).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => placeholder.Edit(Content, Some.Time));
        Should.Throw<InvalidOperationException>(() => placeholder.Reply(Some.CommentId(), Some.UserId(), Content, Some.Time));
    }

    [Fact]
    public void A_comment_is_written_by_its_author()
    {
        var author = Some.UserId();

        Some.Comment(author).IsWrittenBy(author).ShouldBeTrue();
        Some.Comment(author).IsWrittenBy(Some.UserId()).ShouldBeFalse();
    }
}
