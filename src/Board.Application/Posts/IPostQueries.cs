using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads posts as they are shown.</summary>
public interface IPostQueries
{
    /// <summary>Maximum number of matches that a search by page number counts and reaches. A search by cursor goes on.</summary>
    const int MaxCounted = 1000;

    /// <summary>One post.</summary>
    Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>What tells one post from how it was before.</summary>
    Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>The newest posts, or those older than <paramref name="before"/>.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">Where the page before ended.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<PostSummary>> ListAsync(PostFilter filter, PostId? before, int take, CancellationToken cancellationToken);

    /// <summary>The newest posts after the first <paramref name="skip"/>, and their total number.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="skip">Number of posts that are left out.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken);
}
