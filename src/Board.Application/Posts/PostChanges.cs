using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Changes a post for somebody who may, without overwriting what they have not seen.</summary>
internal sealed class PostChanges(IPostRepository posts, IUserDirectory users)
{
    /// <summary>Applies a change, or says why not.</summary>
    /// <param name="id">The post.</param>
    /// <param name="caller">Its author, or a moderator.</param>
    /// <param name="expectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
    /// <param name="store">Changes the post and stores it; no, if it was changed since it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Error?> ApplyAsync(
        PostId id, Caller caller, IReadOnlyCollection<long>? expectedVersions, Func<Post, Task<bool>> store, CancellationToken cancellationToken) =>
        AuthoredChange.ApplyAsync(
            users, caller, expectedVersions, () => posts.FindAsync(id, cancellationToken), PostErrors.NotFound, store, cancellationToken);
}
