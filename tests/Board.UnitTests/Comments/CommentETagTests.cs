using Board.Api.Comments;
using Board.Api.Http;
using Board.Application.Comments;
using Microsoft.AspNetCore.Http;

namespace Board.UnitTests.Comments;

public sealed class CommentETagTests
{
    private static readonly CommentResponse Comment = new(
        Guid.CreateVersion7(),
        Guid.CreateVersion7(),
        ParentId: null,
        Depth: 0,
        "Text",
        new CommentAuthor(Guid.CreateVersion7(), "mina"),
        ReplyCount: 3,
        Deleted: false,
        Some.Time,
        Some.Time,
        Version: 12);

    [Fact]
    public void The_ETag_covers_every_member() =>
        ResponseMembers.Of(typeof(CommentResponse)).Select(member => member.Name).ShouldBe(
            [
                "Id", "PostId", "ParentId", "Depth", "Content", "Author.Id", "Author.Nickname", "ReplyCount", "Deleted", "CreatedAt",
                "UpdatedAt", "Version",
            ],
            "Does the new member change without a new version? Then add it to CommentETag (src/Board.Api/Comments/CommentETag.cs) and to "
                + "Changed, below. Then list it here.");

    public static TheoryData<CommentResponse> Changed => new((IEnumerable<CommentResponse>)
    [
        Comment with { Version = 13 },
        Comment with { ReplyCount = 4 },
        Comment with { Author = null },
        Comment with { Author = Comment.Author! with { Nickname = "mina2" } },
    ]);

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void Every_change_of_the_representation_changes_the_ETag(CommentResponse changed) =>
        CommentETag.Of(changed).ShouldNotBe(CommentETag.Of(Comment));

    [Fact]
    public void A_reply_does_not_make_If_Match_fail()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = CommentETag.Of(Comment with { ReplyCount = 4 });

        request.IfMatchVersions().ShouldBe([12]);
    }
}
