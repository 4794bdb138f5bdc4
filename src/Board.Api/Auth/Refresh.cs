using Board.Api.Auth.Tokens;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    /// <summary>Exchanges the session's two tokens for new ones.</summary>
    /// <remarks>
    /// Call it once when calls fail because the access token *expired*, then repeat them. The refresh token is sent in its cookie or in the
    /// body, and the new tokens are returned the same way. Also send the expired access token: a refresh token in a cookie is accepted only
    /// with an access token of its session. Any 401 means that the session has ended: ask the user to sign in.
    /// </remarks>
    [HttpPost("refresh", Name = "refresh")]
    [AllowAnonymous]
    [ProducesProblem(
        typeof(AuthErrors), nameof(AuthErrors.RefreshTokenMissing), nameof(AuthErrors.RefreshTokenInvalid),
        nameof(AuthErrors.RefreshTokenExpired), nameof(AuthErrors.RefreshTokenReused),
        nameof(AuthErrors.SessionOfRefreshTokenEnded), nameof(AuthErrors.AccessTokenInvalid))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.RateLimited))]
    [SetsCookies(StatusCodes.Status200OK, StatusCodes.Status401Unauthorized)]
    [Examples<RefreshExamples>]
    public async Task<SignInResponse> Refresh(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshTokenRequest? request, CancellationToken cancellationToken)
    {
        var refreshTokens = tokens.ReadRefreshTokens(Request, request);
        var refreshed = await mediator.Send(new RefreshCommand(tokens.ReadAccessToken(Request), refreshTokens), cancellationToken);
        if (refreshed.Error is AuthError)
        {
            tokens.DeleteCookies(Response);
        }

        return tokens.Deliver(Response, refreshed.OrThrow(), refreshTokens.Body is null ? TokenDelivery.Cookie : TokenDelivery.Body);
    }
}

internal sealed class RefreshExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("browser", new RefreshTokenRequest()),
        new("program", new RefreshTokenRequest(SampleSession.RefreshToken)),
        new("browser", SignInResponse.WithoutTokens(SampleSession.SignedIn)),
        new("program", SignInResponse.WithTokens(SampleSession.SignedIn)),
    ];
}
