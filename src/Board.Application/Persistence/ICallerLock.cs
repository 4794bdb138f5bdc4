using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.Application.Persistence;

/// <summary>
/// The lock on the caller of this request. <see cref="IUnitOfWork"/> takes it at the beginning of every transaction, in the one order
/// of locks: account, session, token, content.
/// </summary>
public interface ICallerLock
{
    /// <summary>Says who the caller is, and which account the request changes. A request without a caller has nothing to lock.</summary>
    void Declare(Caller caller, IChangesAccount? change);

    /// <summary>Locks the caller until the transaction ends: shared, or exclusively where the request changes an account.</summary>
    /// <remarks>Throws where the caller's session has ended, which the pipeline turns into <c>session.ended</c>.</remarks>
    Task TakeAsync(CancellationToken cancellationToken);
}
