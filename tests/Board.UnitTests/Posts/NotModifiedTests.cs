using Board.Api.Posts;
using Board.Application.Posts;
using Board.Application.Results;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class NotModifiedTests
{
    private static readonly PostResponse Post = new(
        Guid.CreateVersion7(), "Title", "Text", Author: null, CommentCount: 3, Some.Time, Some.Time, Version: 12);

    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly PostsController controller;

    public NotModifiedTests()
    {
        controller = new PostsController(mediator) { ControllerContext = new() { HttpContext = new DefaultHttpContext() } };
        mediator.Send(Arg.Any<GetPostQuery>(), TestRun.Token).Returns((Result<PostResponse>)Post);
        mediator.Send(Arg.Any<GetPostVersionQuery>(), TestRun.Token).Returns((Result<PostVersion>)new PostVersion(12, 3, Author: null));
    }

    [Fact]
    public async Task A_current_ETag_is_answered_with_304_without_reading_the_text()
    {
        (await GetAsync(PostETag.Of(Post))).ShouldBe(StatusCodes.Status304NotModified);

        await mediator.DidNotReceive().Send(Arg.Any<GetPostQuery>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Another_ETag_is_answered_with_the_post() => (await GetAsync("\"11-abc\"")).ShouldBe(StatusCodes.Status200OK);

    [Fact]
    public async Task Without_an_ETag_the_post_is_read_once()
    {
        (await GetAsync(ifNoneMatch: null)).ShouldBe(StatusCodes.Status200OK);

        await mediator.DidNotReceive().Send(Arg.Any<GetPostVersionQuery>(), Arg.Any<CancellationToken>());
    }

    private async Task<int?> GetAsync(string? ifNoneMatch)
    {
        controller.Request.Headers.IfNoneMatch = ifNoneMatch;
        var answer = await controller.Get(Post.Id, TestRun.Token);
        controller.Response.Headers.ETag.ToString().ShouldBe(PostETag.Of(Post));
        return answer.ShouldBeAssignableTo<IStatusCodeActionResult>()!.StatusCode;
    }
}
