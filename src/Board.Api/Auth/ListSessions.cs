using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    /// <summary>Lists the caller's live sessions.</summary>
    /// <remarks>There is one for each signed-in device. Ended and expired sessions are not listed.</remarks>
    [HttpGet("sessions", Name = "listSessions")]
    [Examples<ListSessionsExamples>]
    public async Task<SessionListResponse> ListSessions(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListSessionsQuery(User.Caller()), cancellationToken)).OrThrow();
}

internal sealed class ListSessionsExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("sessions", new SessionListResponse([SampleSession.Browser, SampleSession.Phone]))];
}
