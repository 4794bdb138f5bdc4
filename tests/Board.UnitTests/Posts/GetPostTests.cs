using Board.Application.Posts;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class GetPostTests
{
    private readonly IPostQueries queries = Substitute.For<IPostQueries>();

    [Fact]
    public async Task A_post_is_read()
    {
        var post = new PostResponse(Guid.CreateVersion7(), "Title", "Text", Author: null, 0, Some.Time, Some.Time, 1);
        queries.FindAsync(new(post.Id), TestRun.Token).Returns(post);

        (await new GetPostHandler(queries).Handle(new GetPostQuery(new(post.Id)), TestRun.Token)).ShouldSucceed().ShouldBe(post);
    }

    [Fact]
    public async Task An_unknown_post_is_not_found() =>
        (await new GetPostHandler(queries).Handle(new GetPostQuery(Some.PostId()), TestRun.Token)).ShouldFailWith(PostErrors.NotFound);
}
