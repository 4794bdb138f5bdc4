using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads posts for display.</summary>
public interface IPostQueries
{
    /// <summary>Maximum number of matches that a search by page number counts and returns. A search by cursor has no limit.</summary>
    const int MaxCounted = 1000;

    /// <summary>Finds a post.</summary>
    Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Finds the parts of a post that its ETag depends on.</summary>
    Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Lists posts that are older than <paramref name="before"/>, newest first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="before">The last post of the previous page.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<PostSummary>> ListAsync(PostFilter filter, PostId? before, int take, CancellationToken cancellationToken);

    /// <summary>Lists posts by offset, newest first, with their total number.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="skip">Number of posts to skip.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken);
}

/// <summary>A page of posts with the total number of the list.</summary>
/// <param name="Posts">The posts on the page, newest first.</param>
/// <param name="TotalCount">The total number.</param>
public sealed record CountedPosts(IReadOnlyList<PostSummary> Posts, int TotalCount);
