using Board.Api.Callers;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Application.Results;
using Board.Domain.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

internal sealed partial class CommentsController
{
    /// <summary>Deletes a comment.</summary>
    /// <remarks>For its author and moderators. A comment with replies leaves a placeholder without text and author.</remarks>
    [HttpDelete("comments/{id:uuid}", Name = "deleteComment")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesProblem(typeof(CommentErrors), nameof(CommentErrors.NotFound))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [UsesETag]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeleteCommentCommand(User.Caller(), CommentId.From(id), Request.IfMatchVersions());
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
