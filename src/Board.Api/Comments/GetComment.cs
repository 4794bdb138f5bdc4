using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Domain.Comments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

internal sealed partial class CommentsController
{
    /// <summary>Reads a comment.</summary>
    /// <remarks>
    /// Of a deleted one that has replies, the placeholder. With <c>If-None-Match</c>, a comment that is still the same is not sent again
    /// (304).
    /// </remarks>
    [HttpGet("comments/{id:uuid}", Name = "getComment")]
    [AllowAnonymous]
    [ProducesResponseType<CommentResponse>(StatusCodes.Status200OK)]
    [ProducesProblem(typeof(CommentErrors), nameof(CommentErrors.NotFound))]
    [UsesETag]
    [Examples<GetCommentExamples>]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var comment = (await mediator.Send(new GetCommentQuery(CommentId.From(id)), cancellationToken)).OrThrow();
        return this.OkOrNotModified(comment, CommentETag.Of(comment));
    }
}

internal sealed class GetCommentExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("comment", SampleComment.Response), new("placeholder", SampleComment.Placeholder)];
}
