using Board.Api.Common.Problems;
using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Common.Results;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Auth;

[ApiController]
[Route("auth")]
[Tags("Auth")]
internal sealed class AuthController(IMediator mediator, AuthCookies cookies, AccessTokenReader accessTokens) : ControllerBase
{
    /// <summary>Starts a session.</summary>
    [HttpPost("sign-in", Name = "signIn")]
    [AllowAnonymous]
    public async Task<SignInResponse> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var device = new Device(Request.Headers.UserAgent, HttpContext.Connection.RemoteIpAddress?.ToString());
        var signedIn = await mediator.Send(
            new SignInCommand(request.Email, request.Password, device, cookies.ReadRefreshToken(Request)), cancellationToken);

        return Deliver(signedIn.OrThrow(), request.Delivery ?? TokenDelivery.Cookie);
    }

    /// <summary>Exchanges the session's two tokens for new ones.</summary>
    [HttpPost("refresh", Name = "refresh")]
    [AllowAnonymous]
    public async Task<SignInResponse> Refresh(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var refreshToken = ReadRefreshToken(request, out var delivery);
        var refreshed = await mediator.Send(new RefreshCommand(ReadAccessToken(), refreshToken), cancellationToken);
        if (refreshed.Error is AuthError)
        {
            cookies.Delete(Response);
        }

        return Deliver(refreshed.OrThrow(), delivery);
    }

    /// <summary>Ends the session.</summary>
    [HttpPost("sign-out", Name = "signOut")]
    [AllowAnonymous]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SignOut(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var refreshToken = ReadRefreshToken(request, out _);
        var signedOut = await mediator.Send(new SignOutCommand(ReadAccessToken(), refreshToken), cancellationToken);
        signedOut.OrThrow();

        cookies.Delete(Response);
        Response.Headers.CacheControl = "no-store";
        return NoContent();
    }

    /// <summary>Reads the current session.</summary>
    [HttpGet("session", Name = "getSession")]
    public async Task<CurrentSessionResponse> GetSession(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSessionQuery(User.Caller()), cancellationToken)).OrThrow();

    private Secret? ReadAccessToken() => accessTokens.Read(Request) is { } token ? new Secret(token) : null;

    private Secret? ReadRefreshToken(RefreshTokenRequest? request, out TokenDelivery delivery)
    {
        var ofBody = request?.RefreshToken;
        var ofCookie = cookies.ReadRefreshToken(Request);
        if (ofBody is not null && ofCookie is not null && !string.Equals(ofBody.Reveal(), ofCookie.Reveal(), StringComparison.Ordinal))
        {
            throw new RequestFailedException(new InvalidInputError("request.malformed"));
        }

        delivery = ofBody is null ? TokenDelivery.Cookie : TokenDelivery.Body;
        return ofBody ?? ofCookie;
    }

    private SignInResponse Deliver(SignedInResponse signedIn, TokenDelivery delivery)
    {
        Response.Headers.CacheControl = "no-store";
        if (delivery is TokenDelivery.Body)
        {
            return SignInResponse.WithTokens(signedIn);
        }

        cookies.Write(Response, signedIn);
        return SignInResponse.WithoutTokens(signedIn);
    }
}
