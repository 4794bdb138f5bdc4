using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Auth;

/// <summary>Reads sessions as they are shown: to their users, and as a number.</summary>
public interface ISessionQueries
{
    /// <summary>The user's live sessions as they see them, the newest first.</summary>
    Task<IReadOnlyList<SessionResponse>> ListLiveAsync(UserId userId, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>A live session as its user sees it.</summary>
    Task<SessionResponse?> FindLiveAsync(SessionId id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts the sessions that have neither been ended nor reached their absolute end.</summary>
    Task<long> CountLiveAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
