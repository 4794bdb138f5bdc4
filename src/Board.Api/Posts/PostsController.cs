using System.ComponentModel;
using Board.Api.Auth;
using Board.Api.Common.Http;
using Board.Api.Common.OpenApi;
using Board.Api.Common.Problems;
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
    [HttpPost(Name = "createPost")]
    [EndpointSummary("Writes a post.")]
    [ProducesResponseType<PostResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreatePostRequest request, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(new CreatePostCommand(User.Caller(), request.Title, request.Content), cancellationToken);
        var post = created.OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return Created($"/posts/{post.Id}", post);
    }

    [HttpGet("{id:uuid}", Name = "getPost")]
    [EndpointSummary("Reads a post.")]
    [Refuses("post.not_found")]
    [AllowAnonymous]
    [ProducesResponseType<PostResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        // Most who ask whether a post has changed are told that it has not, and for that its text need not be read.
        if (Request.Headers.IfNoneMatch.Count > 0)
        {
            var known = PostETag.Of((await mediator.Send(new GetPostVersionQuery(PostId.From(id)), cancellationToken)).OrThrow());
            if (PostETag.IsKnown(Request, known))
            {
                Response.Headers.ETag = known;
                return StatusCode(StatusCodes.Status304NotModified);
            }
        }

        var post = (await mediator.Send(new GetPostQuery(PostId.From(id)), cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return Ok(post);
    }

    [HttpGet(Name = "listPosts")]
    [EndpointSummary("Reads a page of posts, newest first.")]
    [EndpointDescription(
        "Pages are read by cursor, which neither repeats nor skips a post while others write and delete, or by number. Both can be mixed: "
        + "`nextCursor` of a numbered page goes on after it. The `Link` header (RFC 8288) leads to the next page; that of a numbered page to the "
        + "first, previous, next and last one.")]
    [Refuses("request.cursor_invalid")]
    [AllowAnonymous]
    public async Task<PostPage> List(
        [Description("How many, 1 to 100; 20 if it is left out.")] int? limit,
        [Description("`nextCursor` of the page before.")] string? cursor,
        [Description("The number of the page, from 1, instead of a cursor. Beyond the last page there are no items.")] int? page,
        [Description("Only this user's posts.")] Guid? authorId,
        CancellationToken cancellationToken)
    {
        UserId? author = authorId is { } id ? UserId.From(id) : null;
        var posts = (await mediator.Send(new ListPostsQuery(limit, cursor, page, author), cancellationToken)).OrThrow();
        if (posts is { Page: { } number, PageCount: { } count })
        {
            PageLinks.Write(HttpContext, number, count);
        }
        else
        {
            PageLinks.Write(HttpContext, posts.NextCursor);
        }

        return posts;
    }

    [HttpPatch("{id:uuid}", Name = "editPost")]
    [EndpointSummary("Edits a post.")]
    [Refuses("post.not_found", "access.forbidden", "precondition.failed")]
    public async Task<PostResponse> Edit(Guid id, EditPostRequest request, CancellationToken cancellationToken)
    {
        var command = new EditPostCommand(
            User.Caller(), PostId.From(id), request.Title, request.Content, PostETag.ExpectedVersions(Request));
        var post = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return post;
    }

    [HttpDelete("{id:uuid}", Name = "deletePost")]
    [EndpointSummary("Deletes a post.")]
    [Refuses("post.not_found", "access.forbidden", "precondition.failed")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeletePostCommand(User.Caller(), PostId.From(id), PostETag.ExpectedVersions(Request));
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
