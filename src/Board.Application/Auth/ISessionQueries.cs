using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Auth;

/// <summary>Reads sessions for display, and counts them for metrics.</summary>
public interface ISessionQueries
{
    /// <summary>Lists the user's live sessions, newest first.</summary>
    Task<IReadOnlyList<SessionResponse>> ListLiveAsync(UserId userId, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Finds a live session.</summary>
    Task<SessionResponse?> FindLiveAsync(SessionId id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts the sessions that have neither been ended nor reached their absolute end.</summary>
    Task<long> CountLiveAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
