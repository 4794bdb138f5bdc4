using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Auth;
using Board.Api.Hosting;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

[ApiController]
[Route("posts")]
[Section("Posts", "What people write. Everybody reads; authors edit and delete their own, moderators any.", Order = 3)]
internal sealed partial class PostsController(IMediator mediator) : ControllerBase
{
    [HttpPost(Name = "createPost")]
    [EndpointSummary("Writes a post.")]
    [EndpointDescription("Title and content are kept, and come back, exactly as they were sent.")]
    [ProducesProblem("access.forbidden")]
    [UsesETag]
    [RequestSizeLimit(BodyLimits.LongText)]
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
    [EndpointDescription("With `If-None-Match`, a post that is still the same is not sent again (304).")]
    [ProducesProblem("post.not_found")]
    [UsesETag]
    [AllowAnonymous]
    [ProducesResponseType<PostResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        // Most who ask whether a post has changed are told that it has not, and for that its text need not be read.
        if (Request.Headers.IfNoneMatch.Count > 0)
        {
            var known = PostETag.Of((await mediator.Send(new GetPostVersionQuery(PostId.From(id)), cancellationToken)).OrThrow());
            if (VersionTag.IsKnown(Request, known))
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
        + "first, previous, next and last one. A search by number counts, and reaches, 1,000 posts at most; by cursor it goes on.")]
    [ProducesProblem("request.cursor_invalid")]
    [AllowAnonymous]
    public async Task<PostPage> List(
        [Description("How many posts.")][Range(1, ListPostsQuery.MaxLimit)][DefaultValue(ListPostsQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the page before.")][Example(Sample.Cursor)] string? cursor,
        [Description("The number of the page, from 1, instead of a cursor. Beyond the last page there are no items.")][Range(1, ListPostsQuery.MaxPage)][Example(3)] int? page,
        [Description("Only this user's posts.")] Guid? authorId,
        [Description(
            "Only posts with these words in the title or the text, inside of other words too, in upper or lower case. All words must occur; one "
            + "has two characters at least. At most 200 characters; none has a special meaning.")]
        [Example("봄 소풍")]
        string? q,
        CancellationToken cancellationToken)
    {
        UserId? author = authorId is { } id ? UserId.From(id) : null;
        var posts = (await mediator.Send(new ListPostsQuery(limit, cursor, page, author, q), cancellationToken)).OrThrow();
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
    [EndpointDescription(
        "For its author and for moderators. What is left out stays as it is. Send the `ETag` that was read as `If-Match`, and nobody's "
        + "edit in the meantime is overwritten.")]
    [ProducesProblem("post.not_found", "access.forbidden")]
    [UsesETag]
    [RequestSizeLimit(BodyLimits.LongText)]
    public async Task<PostResponse> Edit(Guid id, EditPostRequest request, CancellationToken cancellationToken)
    {
        var command = new EditPostCommand(
            User.Caller(), PostId.From(id), request.Title, request.Content, VersionTag.ExpectedVersions(Request));
        var post = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return post;
    }

    [HttpDelete("{id:uuid}", Name = "deletePost")]
    [EndpointSummary("Deletes a post.")]
    [EndpointDescription("For its author and for moderators. Its comments go with it.")]
    [ProducesProblem("post.not_found", "access.forbidden")]
    [UsesETag]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeletePostCommand(User.Caller(), PostId.From(id), VersionTag.ExpectedVersions(Request));
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
