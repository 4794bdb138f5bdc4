using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>Lists the caller's live sessions, newest first.</summary>
public sealed record ListSessionsQuery(Caller Caller) : ICallerQuery<SessionListResponse>;

/// <summary>A user's live sessions.</summary>
/// <param name="Items">All live sessions, newest first.</param>
public sealed record SessionListResponse(IReadOnlyList<SessionResponse> Items);

internal sealed class ListSessionsHandler(ISessionQueries sessions, IOptions<AuthOptions> options, TimeProvider time)
    : IQueryHandler<ListSessionsQuery, SessionListResponse>
{
    public async Task<Result<SessionListResponse>> Handle(ListSessionsQuery request, CancellationToken cancellationToken)
    {
        var live = await sessions.ListLiveAsync(
            request.Caller.UserId, time.UtcNow(), options.Value.MaxSessionsPerAccount, cancellationToken);
        return new SessionListResponse(
            [.. live.Select(session => session with { Current = session.Id == request.Caller.SessionId?.Value })]);
    }
}
