using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    /// <summary>Reads the current session.</summary>
    /// <remarks>Tells a newly opened page whether its user is signed in, and who it is.</remarks>
    [HttpGet("session", Name = "getSession")]
    [Examples<GetSessionExamples>]
    public async Task<CurrentSessionResponse> GetSession(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSessionQuery(User.Caller()), cancellationToken)).OrThrow();
}

internal sealed class GetSessionExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("session", new CurrentSessionResponse(SampleSession.User, SampleSession.Browser))];
}
