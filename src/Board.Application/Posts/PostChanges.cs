using Board.Application.Common;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;

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
    public async Task<Error?> ApplyAsync(
        PostId id, Caller caller, IReadOnlyCollection<long>? expectedVersions, Func<Post, Task<bool>> store, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await posts.FindAsync(id, cancellationToken) is not { } post)
            {
                return PostErrors.NotFound;
            }

            if (!await MayChangeAsync(post, caller, cancellationToken))
            {
                return new ForbiddenError();
            }

            if (expectedVersions is not null && !expectedVersions.Contains(post.Version))
            {
                return new PreconditionError();
            }

            if (await store(post))
            {
                return null;
            }

            // Another change came in between: judge anew on what stands now. Every round of this loop is somebody's success.
        }
    }

    /// <summary>A moderator's role is looked up, because a token can be older than a demotion; the author needs no look-up.</summary>
    private async Task<bool> MayChangeAsync(Post post, Caller caller, CancellationToken cancellationToken) =>
        post.IsWrittenBy(caller.UserId)
        || await users.FindRoleAsync(caller.UserId, cancellationToken) is UserRole.Moderator or UserRole.Admin;
}
