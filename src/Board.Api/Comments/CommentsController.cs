using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Auth;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Application.Paging;
using Board.Domain.Comments;
using Board.Domain.Posts;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

[ApiController]
[Section("Comments", "What people say about posts, and about each other's comments, up to ten levels deep.", Order = 4)]
internal sealed partial class CommentsController(IMediator mediator) : ControllerBase
{
    [HttpPost("posts/{postId:uuid}/comments", Name = "createComment")]
    [EndpointSummary("Writes a comment on a post, or a reply to another comment on it.")]
    [EndpointDescription("The text is kept, and comes back, exactly as it was sent.")]
    [ProducesProblem("access.forbidden", "post.not_found", "comment.not_found", "comment.parent_mismatch", "comment.too_deep")]
    [UsesETag]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(Guid postId, CreateCommentRequest request, CancellationToken cancellationToken)
    {
        var command = new CreateCommentCommand(User.Caller(), PostId.From(postId), ToCommentId(request.ParentId), request.Content);
        var comment = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = CommentETag.Of(comment);
        return Created($"/comments/{comment.Id}", comment);
    }

    [HttpGet("posts/{postId:uuid}/comments", Name = "listComments")]
    [EndpointSummary("Reads a page of the comments on a post, oldest first.")]
    [EndpointDescription("All of them, or the direct replies to one. Placeholders of deleted comments that have replies are among them.")]
    [ProducesProblem("request.cursor_invalid", "post.not_found", "comment.not_found", "comment.parent_mismatch")]
    [AllowAnonymous]
    public async Task<CursorPage<CommentResponse>> List(
        Guid postId,
        [Description("How many comments at most. A page of long ones ends earlier: only `nextCursor` says whether there is more.")]
        [Range(1, ListCommentsQuery.MaxLimit)]
        [DefaultValue(ListCommentsQuery.DefaultLimit)]
        int? limit,
        [Description("`nextCursor` of the page before.")][Example(Sample.Cursor)] string? cursor,
        [Description("Only the direct replies to this comment.")] Guid? parentId,
        CancellationToken cancellationToken)
    {
        var query = new ListCommentsQuery(PostId.From(postId), ToCommentId(parentId), limit, cursor);
        var page = (await mediator.Send(query, cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }

    [HttpGet("comments/{id:uuid}", Name = "getComment")]
    [EndpointSummary("Reads a comment.")]
    [EndpointDescription("Of a deleted one that has replies, the placeholder. With `If-None-Match`, a comment that is still the same is not sent again (304).")]
    [ProducesProblem("comment.not_found")]
    [UsesETag]
    [AllowAnonymous]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var comment = (await mediator.Send(new GetCommentQuery(CommentId.From(id)), cancellationToken)).OrThrow();
        var etag = CommentETag.Of(comment);
        Response.Headers.ETag = etag;
        return VersionTag.IsKnown(Request, etag) ? StatusCode(StatusCodes.Status304NotModified) : Ok(comment);
    }

    [HttpPatch("comments/{id:uuid}", Name = "editComment")]
    [EndpointSummary("Edits a comment.")]
    [EndpointDescription("For its author and for moderators. Send the `ETag` that was read as `If-Match`, and nobody's edit in the meantime is overwritten.")]
    [ProducesProblem("comment.not_found", "access.forbidden")]
    [UsesETag]
    public async Task<CommentResponse> Edit(Guid id, EditCommentRequest request, CancellationToken cancellationToken)
    {
        var command = new EditCommentCommand(User.Caller(), CommentId.From(id), request.Content, VersionTag.ExpectedVersions(Request));
        var comment = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = CommentETag.Of(comment);
        return comment;
    }

    [HttpDelete("comments/{id:uuid}", Name = "deleteComment")]
    [EndpointSummary("Deletes a comment.")]
    [EndpointDescription("For its author and for moderators. One with replies leaves a placeholder without text and author.")]
    [ProducesProblem("comment.not_found", "access.forbidden")]
    [UsesETag]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeleteCommentCommand(User.Caller(), CommentId.From(id), VersionTag.ExpectedVersions(Request));
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }

    private static CommentId? ToCommentId(Guid? id) => id is { } value ? CommentId.From(value) : null;
}
