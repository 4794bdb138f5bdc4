using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Reads posts as they are shown.</summary>
public interface IPostQueries
{
    /// <summary>How many posts a search counts: it ends there for whoever reads by number. By cursor it goes on.</summary>
    const int MaxCounted = 1000;

    /// <summary>One post.</summary>
    Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>What tells one post from how it was before.</summary>
    Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>The newest posts, or those older than <paramref name="before"/>.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">Where the page before ended.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<PostSummary>> ListAsync(PostFilter filter, PostId? before, int take, CancellationToken cancellationToken);

    /// <summary>The newest posts but for so many, and how many there are.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="skip">How many are left out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken);
}
