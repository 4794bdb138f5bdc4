using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Auth.Tokens;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Results;
using Board.Domain.Auth;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Auth;

[ApiController]
[Route("auth")]
[Section("Auth", "Sessions: signing in, staying signed in, and signing out, here or on another device.", Order = 2)]
internal sealed partial class AuthController(IMediator mediator, AuthCookies cookies, AccessTokenReader accessTokens) : ControllerBase
{
    private const string ExceptCurrent = "current";

    [HttpPost("sign-in", Name = "signIn")]
    [EndpointSummary("Starts a session.")]
    [EndpointDescription(
        "Gives an access token, which goes with every other call, and a refresh token, which gets new ones. Browsers leave `delivery` out and "
        + "get both as cookies that scripts cannot read; programs ask for `body`. A session that the device still had ends.")]
    [ProducesProblem("credentials.invalid", "rate_limited")]
    [SetsCookies(StatusCodes.Status200OK)]
    [AllowAnonymous]
    public async Task<SignInResponse> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var device = new Device(Request.Headers.UserAgent, HttpContext.IpAddress());
        var signedIn = await mediator.Send(
            new SignInCommand(request.Email, request.Password, device, ReadAccessToken(), cookies.ReadRefreshTokens(Request)),
            cancellationToken);

        return Deliver(signedIn.OrThrow(), request.Delivery ?? TokenDelivery.Cookie);
    }

    [HttpPost("refresh", Name = "refresh")]
    [EndpointSummary("Exchanges the session's two tokens for new ones.")]
    [EndpointDescription(
        "Call it when another call says that the access token *expired*, once for all calls that wait, and repeat them. The refresh token "
        + "comes in its cookie or in the body, and the new ones go the same way; send the access token along, expired as it is: a refresh "
        + "token in a cookie counts only beside one of its session. Any 401 means that the session is over: ask the user to sign in.")]
    [ProducesProblem(
        "refresh_token.missing", "refresh_token.invalid", "refresh_token.expired", "refresh_token.reused", "session.ended",
        "access_token.invalid", "rate_limited")]
    [SetsCookies(StatusCodes.Status200OK, StatusCodes.Status401Unauthorized)]
    [AllowAnonymous]
    public async Task<SignInResponse> Refresh(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var refreshTokens = ReadRefreshTokens(request);
        var refreshed = await mediator.Send(new RefreshCommand(ReadAccessToken(), refreshTokens), cancellationToken);
        if (refreshed.Error is AuthError)
        {
            cookies.Delete(Response);
        }

        return Deliver(refreshed.OrThrow(), refreshTokens.Body is null ? TokenDelivery.Cookie : TokenDelivery.Body);
    }

    [HttpPost("sign-out", Name = "signOut")]
    [EndpointSummary("Ends the session.")]
    [EndpointDescription("Works with an expired access token, too, and even with no token at all: afterwards the device is signed out.")]
    [SetsCookies(StatusCodes.Status204NoContent)]
    [AllowAnonymous]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SignOut(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var signedOut = await mediator.Send(new SignOutCommand(ReadAccessToken(), ReadRefreshTokens(request)), cancellationToken);
        signedOut.OrThrow();
        return SignedOut(thisDevice: true);
    }

    [HttpGet("session", Name = "getSession")]
    [EndpointSummary("Reads the current session.")]
    [EndpointDescription("Tells a page that has just been opened whether, and as whom, its user is signed in.")]
    public async Task<CurrentSessionResponse> GetSession(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSessionQuery(User.Caller()), cancellationToken)).OrThrow();

    [HttpGet("sessions", Name = "listSessions")]
    [EndpointSummary("Lists the caller's live sessions.")]
    [EndpointDescription("One for each device that is signed in. Ended and expired ones are not there.")]
    public async Task<SessionListResponse> ListSessions(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListSessionsQuery(User.Caller()), cancellationToken)).OrThrow();

    [HttpDelete("sessions/{id:uuid}", Name = "endSession")]
    [EndpointSummary("Ends one of the caller's sessions.")]
    [EndpointDescription("Signs another device out, or this one; then the cookies are deleted, too.")]
    [ProducesProblem("session.not_found")]
    [SetsCookies(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        (await mediator.Send(new EndSessionCommand(caller, SessionId.From(id)), cancellationToken)).OrThrow();
        return SignedOut(thisDevice: caller.SessionId.Value == id);
    }

    [HttpDelete("sessions", Name = "endSessions")]
    [EndpointSummary("Signs the caller out everywhere.")]
    [EndpointDescription("This device included, unless `except` says otherwise.")]
    [SetsCookies(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndSessions(
        [Description("`current` leaves the session of this very request.")][AllowedValues(ExceptCurrent)][Example(ExceptCurrent)] string? except, CancellationToken cancellationToken)
    {
        // Read to the letter: whoever means to stay signed in and misspells it must not be signed out.
        if (except is not (null or ExceptCurrent))
        {
            throw new RequestFailedException(ValidationError.Of(nameof(except), HttpTexts.WrongKind));
        }

        (await mediator.Send(new EndSessionsCommand(User.Caller(), ExceptCurrent: except is not null), cancellationToken)).OrThrow();
        return SignedOut(thisDevice: except is null);
    }

    private NoContentResult SignedOut(bool thisDevice)
    {
        if (thisDevice)
        {
            cookies.Delete(Response);
        }

        return NoContent();
    }

    private Secret? ReadAccessToken() => accessTokens.Read(Request) is { } token ? new Secret(token) : null;

    private PresentedRefreshTokens ReadRefreshTokens(RefreshTokenRequest? request)
    {
        var presented = new PresentedRefreshTokens(request?.RefreshToken, cookies.ReadRefreshTokens(Request));
        return presented.AreContradictory ? throw new RequestFailedException(HttpErrors.RequestMalformed) : presented;
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
