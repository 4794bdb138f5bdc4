using Board.Application.Common;
using Board.Application.Results;
using Board.Domain.Users;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>A request that changes something, of any kind.</summary>
public interface ICommand;

/// <summary>
/// A command of a signed-in caller, which runs as one transaction. The transaction begins by locking the caller's account and session, so
/// nothing is written after the answer to a sign-out, an end of the session or a deletion of the account. A failed result rolls it back.
/// </summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface ICommand<T> : ITransactionalCommand, IRequest<Result<T>>;

/// <summary>
/// A command of a signed-in caller that does slow work, such as hashing, before it writes. Its handler opens the transaction, which also
/// locks the caller; the pipeline only checks beforehand that the session is live.
/// </summary>
/// <inheritdoc cref="ICommand{T}" path="/typeparam"/>
public interface IManualTransactionCommand<T> : ICallerCommand, IRequireLiveSession, IRequest<Result<T>>;

/// <summary>
/// A command without a caller, such as a sign-in or a command of the command line. Its handler opens the transaction.
/// </summary>
/// <inheritdoc cref="ICommand{T}" path="/typeparam"/>
public interface IAnonymousCommand<T> : ICommand, IRequest<Result<T>>;

/// <summary>
/// A command that changes an account or ends its sessions. Its transaction begins by locking this account and the caller's exclusively:
/// upgrading a shared lock later deadlocks.
/// </summary>
public interface IChangesAccount : ICallerCommand
{
    /// <summary>The account, which may be the caller's.</summary>
    UserId AccountId { get; }
}

/// <summary>A command of a signed-in caller.</summary>
public interface ICallerCommand : ICommand
{
    /// <summary>The user who sent the command.</summary>
    Caller Caller { get; }
}

/// <summary>A command that <see cref="TransactionBehavior{TRequest,TResponse}"/> runs in a transaction.</summary>
public interface ITransactionalCommand : ICallerCommand;

/// <summary>Handles a command.</summary>
public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand, IRequest<Result<T>>;
