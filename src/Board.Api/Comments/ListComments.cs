using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Comments;
using Board.Application.Paging;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Comments;

internal sealed partial class CommentsController
{
    /// <summary>Reads a page of the comments on a post, oldest first.</summary>
    /// <remarks>Lists all comments, or the direct replies to one, including placeholders of deleted comments that have replies.</remarks>
    [HttpGet("posts/{postId:uuid}/comments", Name = "listComments")]
    [AllowAnonymous]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.CursorInvalid))]
    [ProducesProblem(typeof(PostErrors), nameof(PostErrors.NotFound))]
    [ProducesProblem(typeof(CommentErrors), nameof(CommentErrors.NotFound), nameof(CommentErrors.ParentMismatch))]
    [Examples<ListCommentsExamples>]
    public async Task<CursorPage<CommentResponse>> List(
        Guid postId,
        [Description("Maximum number of comments. A page of long ones ends earlier: only `nextCursor` tells whether there are more.")]
        [Range(1, ListCommentsQuery.MaxLimit)]
        [DefaultValue(ListCommentsQuery.DefaultLimit)]
        int? limit,
        [Description("`nextCursor` of the previous page.")][Example(Sample.Cursor)] string? cursor,
        [Description("Only the direct replies to this comment.")] Guid? parentId,
        CancellationToken cancellationToken)
    {
        CommentId? repliesTo = parentId is { } parent ? CommentId.From(parent) : null;
        var query = new ListCommentsQuery(PostId.From(postId), repliesTo, limit, KeysetCursor.Parse(cursor));
        var page = (await mediator.Send(query, cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }
}

internal sealed class ListCommentsExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
        [new("page", new CursorPage<CommentResponse>([SampleComment.Response, SampleComment.Placeholder], Sample.Cursor))];
}
