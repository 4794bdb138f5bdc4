using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Posts;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

internal sealed partial class PostsController
{
    /// <summary>Reads a post.</summary>
    /// <remarks>With <c>If-None-Match</c>, an unchanged post is not sent again (304).</remarks>
    [HttpGet("{id:uuid}", Name = "getPost")]
    [AllowAnonymous]
    [ProducesResponseType<PostResponse>(StatusCodes.Status200OK)]
    [ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]
    [UsesETag]
    [Examples<GetPostExamples>]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        // A client's copy is usually current, and reading the version is cheaper than reading the content.
        if (Request.HasIfNoneMatch())
        {
            var etag = PostETag.Of((await mediator.Send(new GetPostVersionQuery(PostId.From(id)), cancellationToken)).OrThrow());
            if (Request.IfNoneMatchNames(etag))
            {
                return this.NotModified(etag);
            }
        }

        var post = (await mediator.Send(new GetPostQuery(PostId.From(id)), cancellationToken)).OrThrow();
        return this.OkOrNotModified(post, PostETag.Of(post));
    }
}

internal sealed class GetPostExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("post", SamplePost.Response)];
}
