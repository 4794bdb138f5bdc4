using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;

namespace Board.Application.Comments;

/// <summary>Takes a step in taking deleted users out of the comments; the value says whether there may be another one to take.</summary>
public sealed record TakeOutDepartedCommentersCommand : IAnonymousCommand<bool>;

internal sealed class TakeOutDepartedCommentersHandler(
    IDepartedCommenterRepository departed, DepartedCommenters commenters, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<TakeOutDepartedCommentersCommand, bool>
{
    /// <summary>Longer than any request takes: what such a user was writing when the account was deleted is stored by then.</summary>
    private static readonly TimeSpan LastLook = TimeSpan.FromMinutes(1);

    public async Task<Result<bool>> Handle(TakeOutDepartedCommentersCommand request, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        if (await departed.FindDueAsync(now, cancellationToken) is not { } commenter)
        {
            return false;
        }

        if (await unitOfWork.ExecuteAsync(ct => commenters.TakeOutAsync(commenter, ct), cancellationToken))
        {
            return true;
        }

        if (now < commenter.DepartedAt + LastLook)
        {
            await unitOfWork.ExecuteAsync(ct => departed.PostponeAsync(commenter, commenter.DepartedAt + LastLook, ct), cancellationToken);
        }
        else
        {
            await unitOfWork.ExecuteAsync(ct => departed.RemoveAsync(commenter, ct), cancellationToken);
        }

        return true;
    }
}
