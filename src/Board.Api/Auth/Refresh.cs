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
    /// Call it when another call says that the access token *expired*, once for all calls that wait, and repeat them. The refresh token
    /// comes in its cookie or in the body, and the new ones go the same way; send the access token along, expired as it is: a refresh
    /// token in a cookie counts only beside one of its session. Any 401 means that the session is over: ask the user to sign in.
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
