using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.Hosting;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

/// <summary>The body of an edit. Absent fields stay unchanged.</summary>
public sealed record EditPostRequest
{
    /// <summary>The title, not blank.</summary>
    [StringLength(PostTitle.MaxLength, MinimumLength = 1)]
    public Optional<string> Title { get; init; }

    /// <summary>The text, not blank.</summary>
    [StringLength(PostContent.MaxLength, MinimumLength = 1)]
    public Optional<string> Content { get; init; }
}

internal sealed partial class PostsController
{
    /// <summary>Edits a post.</summary>
    /// <remarks>
    /// For its author and moderators. Absent fields stay unchanged. Send the <c>ETag</c> that was read as <c>If-Match</c> to avoid
    /// overwriting a concurrent edit.
    /// </remarks>
    [HttpPatch("{id:uuid}", Name = "editPost")]
    [RequestSizeLimit(BodyLimits.LongText)]
    [ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [UsesETag]
    [Examples<EditPostExamples>]
    public async Task<PostResponse> Edit(Guid id, EditPostRequest request, CancellationToken cancellationToken)
    {
        var command = new EditPostCommand(User.Caller(), PostId.From(id), request.Title, request.Content, Request.IfMatchVersions());
        var post = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = PostETag.Of(post);
        return post;
    }
}

internal sealed class EditPostExamples : IExamples
{
    private const string Title = $"{SamplePost.Title} (수정)";

    public IEnumerable<Example> Bodies =>
    [
        new("title", new EditPostRequest { Title = new Optional<string>(Title) }),
        new("text", new EditPostRequest { Content = new Optional<string>($"{SamplePost.Content}\n\n(질문은 댓글로 남겨 주세요.)") }),
        new("edited", SamplePost.Response with { Title = Title, UpdatedAt = Sample.EditedAt, Version = 2 }),
    ];
}
