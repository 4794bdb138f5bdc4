using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

/// <summary>The body of a new comment.</summary>
/// <param name="Content">The text, not blank.</param>
/// <param name="ParentId">The comment that it replies to, on the same post; absent for a comment on the post itself.</param>
public sealed record CreateCommentRequest(
    [property: StringLength(CommentContent.MaxLength, MinimumLength = 1)] string? Content,
    Guid? ParentId = null);

internal sealed partial class CommentsController
{
    /// <summary>Creates a comment on a post, or a reply to another comment on it.</summary>
    /// <remarks>The text is stored and returned exactly as it was sent.</remarks>
    [HttpPost("posts/{postId:uuid}/comments", Name = "createComment")]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status201Created)]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]
    [ProducesProblem(
        typeof(CommentErrors), nameof(CommentErrors.NotFound), nameof(CommentErrors.ParentMismatch),
        nameof(CommentErrors.TooDeep))]
    [UsesETag]
    [Examples<CreateCommentExamples>]
    public async Task<IActionResult> Create(Guid postId, CreateCommentRequest request, CancellationToken cancellationToken)
    {
        CommentId? parentId = request.ParentId is { } parent ? CommentId.From(parent) : null;
        var command = new CreateCommentCommand(User.Caller(), PostId.From(postId), parentId, request.Content);
        var comment = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = CommentETag.Of(comment);
        return Created($"/comments/{comment.Id}", comment);
    }
}

internal sealed class CreateCommentExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("comment", new CreateCommentRequest(SampleComment.Text)),
        new("reply", new CreateCommentRequest("Thank you!", SampleComment.Id)),
        new("written", SampleComment.Response with { ReplyCount = 0 }),
    ];
}
