using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>Reads the caller's own session.</summary>
public sealed record GetSessionQuery(Caller Caller) : ICallerQuery<CurrentSessionResponse>;

/// <summary>The signed-in user and the current session.</summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session.</param>
public sealed record CurrentSessionResponse(UserResponse User, SessionResponse Session);

internal sealed class GetSessionHandler(ISessionQueries sessions, IUserDirectory users, TimeProvider time)
    : IQueryHandler<GetSessionQuery, CurrentSessionResponse>
{
    public async Task<Result<CurrentSessionResponse>> Handle(GetSessionQuery request, CancellationToken cancellationToken)
    {
        var session = request.Caller.SessionId is { } id ? await sessions.FindLiveAsync(id, time.UtcNow(), cancellationToken) : null;
        var user = await users.FindAsync(request.Caller.UserId, cancellationToken);
        return session is null || user is null
            ? AuthErrors.SessionEnded
            : new CurrentSessionResponse(user, session with { Current = true });
    }
}
