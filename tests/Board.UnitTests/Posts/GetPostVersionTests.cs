using Board.Application.Posts;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class GetPostVersionTests
{
    private readonly IPostQueries queries = Substitute.For<IPostQueries>();

    [Fact]
    public async Task The_version_of_a_post_is_read_without_its_text()
    {
        var (id, version) = (Some.PostId(), new PostVersion(3, CommentCount: 5, Author: null));
        queries.FindVersionAsync(id, TestRun.Token).Returns(version);

        (await new GetPostVersionHandler(queries).Handle(new GetPostVersionQuery(id), TestRun.Token)).ShouldSucceed().ShouldBe(version);

        await queries.DidNotReceive().FindAsync(Arg.Any<Domain.Posts.PostId>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task An_unknown_post_is_not_found() =>
        (await new GetPostVersionHandler(queries).Handle(new GetPostVersionQuery(Some.PostId()), TestRun.Token)).ShouldFailWith(
            PostErrors.NotFound);
}
