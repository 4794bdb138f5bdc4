using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Auth;

/// <summary>Stores sessions and the hashes of their refresh tokens.</summary>
public interface ISessionRepository
{
    /// <summary>Stores a new session.</summary>
    Task AddAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Stores a newly issued refresh token.</summary>
    Task AddTokenAsync(RefreshToken token, CancellationToken cancellationToken);

    /// <summary>The token and its session, locked until the transaction ends: of two that refresh at once, the second waits.</summary>
    Task<RefreshToken?> LockTokenAsync(RefreshTokenHash hash, CancellationToken cancellationToken);

    /// <summary>Those of the tokens that belong to the session, live or not, locked with it in the same way.</summary>
    Task<IReadOnlyList<RefreshToken>> LockTokensAsync(
        SessionId id, IReadOnlyCollection<RefreshTokenHash> hashes, CancellationToken cancellationToken);

    /// <summary>Notes the first use of a token, on it and on its parent.</summary>
    Task MarkTokenUsedAsync(RefreshToken token, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes the unused successors of a token out of use: the response that carried them was lost.</summary>
    Task SupersedeSuccessorsAsync(RefreshToken token, CancellationToken cancellationToken);

    /// <summary>Ends sessions that have not been ended yet.</summary>
    Task EndAsync(IReadOnlyCollection<SessionId> ids, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends one of the user's sessions.</summary>
    /// <returns>Whether there was such a session to end.</returns>
    Task<bool> EndAsync(SessionId id, UserId userId, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the user's live sessions beyond the most recently used ones. It looks at a bounded number of sessions; if there are more,
    /// it ends what is surplus among them, sessions that have expired unused included.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="keep">Number of sessions that stay.</param>
    /// <param name="except">A session that stays in any case.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the statements.</param>
    /// <returns>Whether there may be more to end.</returns>
    Task<bool> EndSurplusAsync(UserId userId, int keep, SessionId? except, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends all of the user's sessions, or all but one.</summary>
    Task EndAllAsync(UserId userId, SessionId? except, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Erases what a batch of the user's sessions know of devices.</summary>
    /// <returns>Whether there may be more.</returns>
    Task<bool> ForgetDevicesAsync(UserId userId, bool onlyEnded, CancellationToken cancellationToken);

    /// <summary>Deletes some of the tokens, then of the sessions, whose absolute end was before a time.</summary>
    /// <returns>Number of deleted rows, at most <paramref name="limit"/>; fewer when nothing is left.</returns>
    Task<int> DeleteAsync(DateTimeOffset endedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>The user's nickname, if the session exists, is this user's and has not ended; else <see langword="null"/>.</summary>
    Task<string?> FindNicknameIfLiveAsync(SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The same, with the account and then the session locked until the transaction ends. A shared lock lets others lock them too, and
    /// keeps everybody from changing them.
    /// </summary>
    Task<string?> LockCallerAsync(SessionId id, UserId userId, bool exclusively, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Locks an account exclusively until the transaction ends.</summary>
    Task LockAccountAsync(UserId userId, CancellationToken cancellationToken);

    /// <summary>The addresses that the user has had sessions from, ended ones included, up to a thousand.</summary>
    Task<IReadOnlyList<string>> ListAddressesAsync(UserId userId, CancellationToken cancellationToken);
}
