using Board.Application.Persistence;

namespace Board.Application.Messaging;

/// <summary>
/// A request that nothing may overtake which ends its session, be it a sign-out or the deletion of the account: after that, nothing
/// more appears in its caller's name. The pipeline runs it in one transaction, from the check of the session on, which is locked
/// until the end. After a deadlock all of it runs again (<see cref="IUnitOfWork"/>).
/// </summary>
public interface ILockLiveSession : IRequireLiveSession;
