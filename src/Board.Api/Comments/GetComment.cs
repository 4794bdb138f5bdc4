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
    /// Returns the placeholder of a deleted comment that has replies. With <c>If-None-Match</c>, an unchanged comment is not sent again
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
