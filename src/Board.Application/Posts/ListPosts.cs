using Board.Application.Common.Messaging;
using Board.Application.Common.Paging;
using Board.Application.Common.Results;
using Board.Domain.Posts;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Posts;

/// <summary>Reads a page of posts, newest first.</summary>
/// <param name="Limit">How many, 20 if it does not matter.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="AuthorId">Only this user's posts.</param>
public sealed record ListPostsQuery(int? Limit, string? Cursor, UserId? AuthorId) : IQuery<CursorPage<PostSummary>>
{
    /// <summary>How many posts a page has unless the client says otherwise.</summary>
    public const int DefaultLimit = 20;

    /// <summary>How many posts a page has at most.</summary>
    public const int MaxLimit = 100;
}

internal sealed class ListPostsValidator : AbstractValidator<ListPostsQuery>
{
    public ListPostsValidator() => RuleFor(query => query.Limit).InclusiveBetween(1, ListPostsQuery.MaxLimit);
}

internal sealed class ListPostsHandler(IPostQueries posts) : IQueryHandler<ListPostsQuery, CursorPage<PostSummary>>
{
    public async Task<Result<CursorPage<PostSummary>>> Handle(ListPostsQuery request, CancellationToken cancellationToken)
    {
        PostId? before = null;
        if (request.Cursor is not null)
        {
            if (!KeysetCursor.TryDecode(request.Cursor, out var id))
            {
                return KeysetCursor.Invalid;
            }

            before = PostId.From(id);
        }

        var limit = request.Limit ?? ListPostsQuery.DefaultLimit;
        var items = await posts.ListAsync(request.AuthorId, before, limit + 1, cancellationToken);
        return CursorPage<PostSummary>.Of(items, limit, post => post.Id);
    }
}
