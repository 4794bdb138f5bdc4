using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.Hosting;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

/// <summary>The body of a new post.</summary>
/// <param name="Title">The title, not blank.</param>
/// <param name="Content">The text, not blank.</param>
public sealed record CreatePostRequest(
    [property: StringLength(PostTitle.MaxLength, MinimumLength = 1)] string? Title,
    [property: StringLength(PostContent.MaxLength, MinimumLength = 1)] string? Content);

internal sealed partial class PostsController
{
    /// <summary>Creates a post.</summary>
    /// <remarks>Title and content are stored and returned exactly as they were sent.</remarks>
    [HttpPost(Name = "createPost")]
    [RequestSizeLimit(BodyLimits.LongText)]
    [ProducesResponseType<PostResponse>(StatusCodes.Status201Created)]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [UsesETag]
    [Examples<CreatePostExamples>]
    public async Task<IActionResult> Create(CreatePostRequest request, CancellationToken cancellationToken)
    {
        var command = new CreatePostCommand(User.Caller(), request.Title, request.Content);
        var post = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return Created($"/posts/{post.Id}", post);
    }
}

internal sealed class CreatePostExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("post", new CreatePostRequest(SamplePost.Title, SamplePost.Content)),
        new("written", SamplePost.Response with { CommentCount = 0 }),
    ];
}
