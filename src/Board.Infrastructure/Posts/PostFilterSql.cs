using Board.Application.Posts;
using Board.Domain.Posts;

namespace Board.Infrastructure.Posts;

/// <summary>What a <see cref="PostFilter"/> adds to the SQL of lists, counts and searches. They call the table of posts <c>p</c>.</summary>
internal static class PostFilterSql
{
    private const string OfAuthor = " AND p.author_id = @AuthorId";

    /// <summary>The conditions, but for the words. Those that are not asked for are left out, or the database would use no index.</summary>
    public static string Conditions(this PostFilter filter) =>
        (filter.AuthorId is null ? "" : OfAuthor);

    /// <summary>The values of the conditions, and of the page: how many posts from a bound downwards, after how many others.</summary>
    public static object Parameters(this PostFilter filter, PostId bound, int take, int skip = 0) => new
    {
        filter.AuthorId,
        Bound = bound,
        Take = take,
        Skip = skip,
    };
}
