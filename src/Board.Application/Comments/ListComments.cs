using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;
using FluentValidation;

namespace Board.Application.Comments;

/// <summary>Reads a page of the comments on a post, oldest first.</summary>
/// <param name="PostId">The post.</param>
/// <param name="ParentId">Restricts the list to the direct replies to this comment, which may be a placeholder.</param>
/// <param name="Limit">Maximum page size; defaults to 50. A page of long texts is shorter (<see cref="PageBudget"/>).</param>
/// <param name="Cursor">The cursor of the previous page.</param>
public sealed record ListCommentsQuery(PostId PostId, CommentId? ParentId, int? Limit, KeysetCursor? Cursor)
    : IQuery<CursorPage<CommentResponse>>
{
    /// <summary>Default page size.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Maximum page size.</summary>
    public const int MaxLimit = 200;
}

internal sealed class ListCommentsValidator : AbstractValidator<ListCommentsQuery>
{
    public ListCommentsValidator()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, ListCommentsQuery.MaxLimit);
        RuleFor(query => query.Cursor).Cursor();
    }
}

internal sealed class ListCommentsHandler(ICommentQueries queries, ICommentRepository comments, IPostComments posts)
    : IQueryHandler<ListCommentsQuery, CursorPage<CommentResponse>>
{
    public async Task<Result<CursorPage<CommentResponse>>> Handle(ListCommentsQuery request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? ListCommentsQuery.DefaultLimit;
        var after = request.Cursor?.ToId<CommentId>();
        var items = await queries.ListAsync(request.PostId, request.ParentId, after, limit + 1, cancellationToken);

        // Saves queries: a comment proves that its post and its parent exist.
        if (items.Count == 0 && await FindErrorAsync(request, cancellationToken) is { } error)
        {
            return error;
        }

        return CursorPage<CommentResponse>.Of(items, limit, comment => comment.Id, comment => comment.Content);
    }

    private async Task<Error?> FindErrorAsync(ListCommentsQuery request, CancellationToken cancellationToken)
    {
        if (!await posts.ExistsAsync(request.PostId, cancellationToken))
        {
            return PostErrors.NotFound;
        }

        return request.ParentId is { } parentId
            ? CommentErrors.OfParent(await comments.FindAsync(parentId, cancellationToken), request.PostId)
            : null;
    }
}
