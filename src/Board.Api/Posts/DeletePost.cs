using Board.Api.Callers;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

internal sealed partial class PostsController
{
    /// <summary>Deletes a post.</summary>
    /// <remarks>For its author and moderators. Its comments are deleted, too.</remarks>
    [HttpDelete("{id:uuid}", Name = "deletePost")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [UsesETag]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var command = new DeletePostCommand(User.Caller(), PostId.From(id), Request.IfMatchVersions());
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
