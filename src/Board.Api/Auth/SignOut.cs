using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    /// <summary>Ends the session.</summary>
    /// <remarks>Also works with an expired access token or without a token: afterwards the device is signed out.</remarks>
    [HttpPost("sign-out", Name = "signOut")]
    [AllowAnonymous]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [SetsCookies(StatusCodes.Status204NoContent)]
    [Examples<SignOutExamples>]
    public async Task<IActionResult> SignOut(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var command = new SignOutCommand(tokens.ReadAccessToken(Request), tokens.ReadRefreshTokens(Request, request));
        (await mediator.Send(command, cancellationToken)).OrThrow();
        tokens.DeleteCookies(Response);
        return NoContent();
    }
}

internal sealed class SignOutExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
        [new("browser", new RefreshTokenRequest()), new("program", new RefreshTokenRequest(SampleSession.RefreshToken))];
}
