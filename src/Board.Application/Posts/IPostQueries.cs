using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>Reads posts as they are shown.</summary>
public interface IPostQueries
{
    /// <summary>One post.</summary>
    Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>What tells one post from how it was before.</summary>
    Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>The newest posts, or those older than <paramref name="before"/>.</summary>
    /// <param name="authorId">Only this user's.</param>
    /// <param name="before">Where the page before ended.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<PostSummary>> ListAsync(UserId? authorId, PostId? before, int take, CancellationToken cancellationToken);

    /// <summary>The newest posts but for so many. Costs more the more are skipped.</summary>
    /// <param name="authorId">Only this user's.</param>
    /// <param name="skip">How many are left out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<PostSummary>> ListAsync(UserId? authorId, int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many posts there are.</summary>
    /// <param name="authorId">Only this user's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<int> CountAsync(UserId? authorId, CancellationToken cancellationToken);
}
