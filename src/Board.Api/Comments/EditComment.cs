using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Application.Results;
using Board.Domain.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

/// <summary>The body of an edit.</summary>
/// <param name="Content">The text, not blank.</param>
public sealed record EditCommentRequest([property: StringLength(CommentContent.MaxLength, MinimumLength = 1)] string? Content);

internal sealed partial class CommentsController
{
    /// <summary>Edits a comment.</summary>
    /// <remarks>
    /// For its author and moderators. Send the <c>ETag</c> that was read as <c>If-Match</c> to avoid overwriting a concurrent edit.
    /// </remarks>
    [HttpPatch("comments/{id:uuid}", Name = "editComment")]
    [ProducesProblem(typeof(CommentErrors), nameof(CommentErrors.NotFound))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [UsesETag]
    [Examples<EditCommentExamples>]
    public async Task<CommentResponse> Edit(Guid id, EditCommentRequest request, CancellationToken cancellationToken)
    {
        var command = new EditCommentCommand(User.Caller(), CommentId.From(id), request.Content, Request.IfMatchVersions());
        var comment = (await mediator.Send(command, cancellationToken)).OrThrow();
        Response.Headers.ETag = CommentETag.Of(comment);
        return comment;
    }
}

internal sealed class EditCommentExamples : IExamples
{
    private const string Text = "환영합니다, 하늘님! 궁금한 점이 있으면 언제든 물어보세요.";

    public IEnumerable<Example> Bodies =>
    [
        new("text", new EditCommentRequest(Text)),
        new("edited", SampleComment.Response with { Content = Text, UpdatedAt = Sample.EditedAt, Version = 2 }),
    ];
}
