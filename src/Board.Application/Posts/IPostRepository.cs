using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Stores posts.</summary>
public interface IPostRepository
{
    /// <summary>Stores a new post.</summary>
    Task AddAsync(Post post, CancellationToken cancellationToken);

    /// <summary>The post as it stands.</summary>
    Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Stores an edit as the next version, unless the post is no longer at the version that was read: then nothing happens, and the answer is no.</summary>
    Task<bool> UpdateAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Deletes the post, unless it is no longer at the version that was read.</summary>
    Task<bool> DeleteAsync(Post post, CancellationToken cancellationToken);
}
