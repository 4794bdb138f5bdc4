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

    /// <summary>Finds a token and its session and locks them until the transaction ends, which serialises concurrent refreshes.</summary>
    Task<RefreshToken?> LockTokenAsync(RefreshTokenHash hash, CancellationToken cancellationToken);

    /// <summary>Finds the tokens that belong to the session, live or not, and locks them and the session.</summary>
    Task<IReadOnlyList<RefreshToken>> LockTokensAsync(
        SessionId id, IReadOnlyCollection<RefreshTokenHash> hashes, CancellationToken cancellationToken);

    /// <summary>Records the first use of a token, on it and on its parent.</summary>
    Task MarkTokenUsedAsync(RefreshToken token, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks the unused successors of a token as superseded: the response that carried them was lost.</summary>
    Task SupersedeSuccessorsAsync(RefreshToken token, CancellationToken cancellationToken);

    /// <summary>Ends sessions that have not been ended yet.</summary>
    Task EndAsync(IReadOnlyCollection<SessionId> ids, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends one of the user's sessions.</summary>
    /// <returns>Whether there was such a session to end.</returns>
    Task<bool> EndAsync(SessionId id, UserId userId, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the user's live sessions beyond the most recently used ones. Examines a bounded number of sessions; if the user has more, those
    /// that expired unused count as surplus, too.
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

    /// <summary>Erases user agent and address from a batch of the user's sessions.</summary>
    /// <returns>Whether there may be more.</returns>
    Task<bool> ForgetDevicesAsync(UserId userId, bool onlyEnded, CancellationToken cancellationToken);

    /// <summary>Deletes a batch of tokens, then of sessions, whose absolute end was before a time.</summary>
    /// <returns>Number of deleted rows, at most <paramref name="limit"/>; fewer when nothing is left.</returns>
    Task<int> DeleteAsync(DateTimeOffset endedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>Reads the user's nickname if the session is live and belongs to the user; otherwise <see langword="null"/>.</summary>
    Task<string?> FindNicknameIfLiveAsync(SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Does the same, and locks the account and then the session until the transaction ends, shared unless
    /// <paramref name="exclusively"/>.
    /// </summary>
    Task<string?> LockCallerAsync(SessionId id, UserId userId, bool exclusively, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Locks an account exclusively until the transaction ends.</summary>
    Task LockAccountAsync(UserId userId, CancellationToken cancellationToken);

    /// <summary>Lists up to 1,000 addresses of the user's sessions, ended ones included.</summary>
    Task<IReadOnlyList<string>> ListAddressesAsync(UserId userId, CancellationToken cancellationToken);
}
