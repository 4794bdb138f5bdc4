using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Persistence;

/// <summary>
/// The lock on the caller of this request. <see cref="IUnitOfWork"/> takes it at the beginning of every transaction. Locks are always
/// taken in the same order: account, session, token, content.
/// </summary>
public interface ICallerLock
{
    /// <summary>Declares the caller and the account that the request changes. Without a declaration nothing is locked.</summary>
    void Declare(Caller caller, IChangesAccount? change);

    /// <summary>Locks the caller until the transaction ends: shared, or exclusively where the request changes an account.</summary>
    /// <remarks>Throws where the caller's session has ended, which the pipeline turns into <c>session.ended</c>.</remarks>
    Task TakeAsync(CancellationToken cancellationToken);
}
