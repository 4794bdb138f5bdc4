using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Posts;

/// <summary>Reads a page of posts, newest first.</summary>
/// <param name="Limit">Page size; defaults to 20.</param>
/// <param name="Cursor">The cursor of the previous page.</param>
/// <param name="Page">The page number, from 1, instead of a cursor.</param>
/// <param name="AuthorId">Restricts the list to the posts of this user.</param>
/// <param name="Q">Restricts the list to posts that contain these words.</param>
public sealed record ListPostsQuery(int? Limit, KeysetCursor? Cursor, int? Page, UserId? AuthorId, string? Q) : IQuery<PostPage>
{
    /// <summary>Default page size.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Maximum page size.</summary>
    public const int MaxLimit = 100;

    /// <summary>Maximum page number.</summary>
    public const int MaxPage = 1_000_000;
}

/// <summary>The filter of a list of posts.</summary>
public sealed record PostFilter
{
    /// <summary>Selects the posts of this user.</summary>
    public UserId? AuthorId { get; init; }

    /// <summary>Selects the posts that contain all of these words.</summary>
    public SearchWords? Words { get; init; }
}

internal sealed class ListPostsValidator : AbstractValidator<ListPostsQuery>
{
    public ListPostsValidator()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, ListPostsQuery.MaxLimit);
        RuleFor(query => query.Page).InclusiveBetween(1, ListPostsQuery.MaxPage);
        RuleFor(query => query.Page).Null().When(query => query.Cursor is not null).WithErrorCode(PostTexts.EitherPageOrCursor);
        RuleFor(query => query.Cursor).Cursor();
        RuleFor(query => query.Q).SearchTerms();
    }
}

internal sealed class ListPostsHandler(IPostQueries posts) : IQueryHandler<ListPostsQuery, PostPage>
{
    public async Task<Result<PostPage>> Handle(ListPostsQuery request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? ListPostsQuery.DefaultLimit;
        var filter = new PostFilter
        {
            AuthorId = request.AuthorId,
            Words = request.Q is null ? null : SearchWords.Parse(request.Q),
        };
        if (request.Page is { } page)
        {
            var (found, totalCount) = await posts.ListAsync(filter, skip: (page - 1) * limit, take: limit + 1, cancellationToken);
            return IsAuthorDeleted(found, filter)
                ? PostPage.Of([], limit).Numbered(page, limit, totalCount: 0)
                : PostPage.Of(found, limit).Numbered(page, limit, totalCount);
        }

        var older = await posts.ListAsync(filter, request.Cursor?.ToId<PostId>(), limit + 1, cancellationToken);
        return PostPage.Of(IsAuthorDeleted(older, filter) ? [] : older, limit);
    }

    /// <summary>Hides the posts of a deleted author that are not anonymised yet.</summary>
    private static bool IsAuthorDeleted(IReadOnlyList<PostSummary> found, PostFilter filter) =>
        filter.AuthorId is not null && found is [{ Author: null }, ..];
}
