using System.Diagnostics;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Auth;

/// <summary>Locks the accounts and the session of the current request, and reads the <see cref="CurrentUser"/> with them.</summary>
internal sealed class CallerLock(ISessionRepository sessions, CurrentUser user, TimeProvider time) : ICallerLock
{
    private Caller? caller;
    private UserId? changedAccount;

    public void Declare(Caller caller, IChangesAccount? change)
    {
        this.caller = caller;
        changedAccount = change?.AccountId;
    }

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (caller is null)
        {
            return;
        }

        if (changedAccount is { } account && account != caller.UserId)
        {
            // Ordered by id: two admins who change each other would deadlock otherwise.
            foreach (var id in new[] { account, caller.UserId }.OrderBy(id => id.Value))
            {
                await sessions.LockAccountAsync(id, cancellationToken);
            }
        }

        user.Nickname = await LockAsync(caller, cancellationToken) ?? throw new AuthServiceException(AuthErrors.SessionEnded);
    }

    private Task<string?> LockAsync(Caller caller, CancellationToken cancellationToken) => caller.Credential switch
    {
        SessionCredential session => sessions.LockCallerAsync(
            session.Id, caller.UserId, exclusively: changedAccount is not null, time.UtcNow(), cancellationToken),
        _ => throw new UnreachableException(),
    };
}
