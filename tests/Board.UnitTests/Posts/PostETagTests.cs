using Board.Api.Http;
using Board.Api.Posts;
using Board.Application.Posts;
using Microsoft.AspNetCore.Http;

namespace Board.UnitTests.Posts;

public sealed class PostETagTests
{
    private static readonly PostResponse Post = new(
        Guid.CreateVersion7(), "Title", "Text", new PostAuthor(Guid.CreateVersion7(), "mina"), CommentCount: 3,
        Some.Time, Some.Time, Version: 12);

    [Fact]
    public void The_ETag_does_not_depend_on_the_text() =>
        PostETag.Of(new PostVersion(Post.Version, Post.CommentCount, Post.Author)).ShouldBe(PostETag.Of(Post));

    [Fact]
    public void The_ETag_covers_every_member() =>
        ResponseMembers.Of(typeof(PostResponse)).Select(member => member.Name).ShouldBe(
            ["Id", "Title", "Content", "Author.Id", "Author.Nickname", "CommentCount", "CreatedAt", "UpdatedAt", "Version"],
            "Does the new member change without a new version? Then add it to PostETag (src/Board.Api/Posts/PostETag.cs) and to "
                + "Changed, below. Then list it here.");

    public static TheoryData<PostResponse> Changed => new((IEnumerable<PostResponse>)
    [
        Post with { Version = 13 },
        Post with { CommentCount = 4 },
        Post with { Author = null },
        Post with { Author = Post.Author! with { Nickname = "mina2" } },
    ]);

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void The_ETag_changes_with_everything_that_the_representation_shows(PostResponse changed) =>
        PostETag.Of(changed).ShouldNotBe(PostETag.Of(Post));

    [Fact]
    public void A_new_comment_does_not_make_If_Match_fail()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = PostETag.Of(Post with { CommentCount = 4 });

        request.IfMatchVersions().ShouldBe([12]);
    }
}
