using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;

namespace Board.Application.Posts;

/// <summary>Releases the next batch of a deleted user's posts; the value says whether there may be another one.</summary>
public sealed record ReleasePostsOfDepartedAuthorsCommand : IAnonymousCommand<bool>;

internal sealed class ReleasePostsOfDepartedAuthorsHandler(
    IDepartedAuthorRepository departed, DepartedAuthors authors, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<ReleasePostsOfDepartedAuthorsCommand, bool>
{
    /// <summary>
    /// Longer than any request takes. A post cannot be stored once the session has ended, but for one that another node of a Galera
    /// cluster is storing at this moment.
    /// </summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromMinutes(1);

    public async Task<Result<bool>> Handle(ReleasePostsOfDepartedAuthorsCommand request, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        if (await departed.FindDueAsync(now, cancellationToken) is not { } author)
        {
            return false;
        }

        if (await unitOfWork.ExecuteAsync(ct => authors.ReleaseBatchAsync(author, ct), cancellationToken))
        {
            return true;
        }

        if (now < author.DepartedAt + LastLook)
        {
            await unitOfWork.ExecuteAsync(ct => departed.PostponeAsync(author, author.DepartedAt + LastLook, ct), cancellationToken);
        }
        else
        {
            await unitOfWork.ExecuteAsync(ct => departed.RemoveAsync(author, ct), cancellationToken);
        }

        return true;
    }
}
