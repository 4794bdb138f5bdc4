using Board.Api.Auth;
using Board.Api.Common.Http;
using Board.Api.Common.Problems;
using Board.Application.Common.Paging;
using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

[ApiController]
[Route("posts")]
[Tags("Posts")]
internal sealed class PostsController(IMediator mediator) : ControllerBase
{
    /// <summary>Writes a post.</summary>
    [HttpPost(Name = "createPost")]
    [ProducesResponseType<PostResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreatePostRequest request, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(new CreatePostCommand(User.Caller(), request.Title, request.Content), cancellationToken);
        var post = created.OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return Created($"/posts/{post.Id}", post);
    }

    /// <summary>Reads a post.</summary>
    [HttpGet("{id:uuid}", Name = "getPost")]
    [AllowAnonymous]
    [ProducesResponseType<PostResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var post = (await mediator.Send(new GetPostQuery(PostId.From(id)), cancellationToken)).OrThrow();
        var etag = PostETag.Of(post);
        Response.Headers.ETag = etag;
        return PostETag.IsKnown(Request, etag) ? StatusCode(StatusCodes.Status304NotModified) : Ok(post);
    }

    /// <summary>Reads a page of posts, newest first.</summary>
    /// <param name="limit">How many, 1 to 100.</param>
    /// <param name="cursor">The <c>nextCursor</c> of the page before.</param>
    /// <param name="authorId">Only this user's posts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [HttpGet(Name = "listPosts")]
    [AllowAnonymous]
    public async Task<CursorPage<PostSummary>> List(int? limit, string? cursor, Guid? authorId, CancellationToken cancellationToken)
    {
        UserId? author = authorId is { } id ? UserId.From(id) : null;
        var page = (await mediator.Send(new ListPostsQuery(limit, cursor, author), cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }

    /// <summary>Edits a post.</summary>
    [HttpPatch("{id:uuid}", Name = "editPost")]
    public async Task<PostResponse> Edit(Guid id, EditPostRequest request, CancellationToken cancellationToken)
    {
        var command = new EditPostCommand(
            User.Caller(), PostId.From(id), request.Title, request.Content, PostETag.ExpectedVersions(Request));
        var post = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return post;
    }

    /// <summary>Deletes a post.</summary>
    [HttpDelete("{id:uuid}", Name = "deletePost")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeletePostCommand(User.Caller(), PostId.From(id), PostETag.ExpectedVersions(Request));
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
