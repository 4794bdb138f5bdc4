using Board.Api.Auth.Tokens;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

/// <summary>The body of a sign-in.</summary>
/// <param name="Email">The e-mail address of the account. Case and surrounding white space are ignored.</param>
/// <param name="Password">Its password.</param>
/// <param name="Delivery">How the tokens are delivered: in cookies (default), or in the body.</param>
public sealed record SignInRequest(string? Email, Secret? Password, TokenDelivery? Delivery = null);

internal sealed partial class AuthController
{
    /// <summary>Starts a session.</summary>
    /// <remarks>
    /// Issues an access token, to be sent with every other call, and a refresh token, which is exchanged for new ones. Browsers omit
    /// <c>delivery</c> and get both as cookies that scripts cannot read; programs request <c>body</c>. The device's previous session ends.
    /// </remarks>
    [HttpPost("sign-in", Name = "signIn")]
    [AllowAnonymous]
    [ProducesProblem(typeof(AuthErrors), nameof(AuthErrors.CredentialsInvalid))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.RateLimited))]
    [SetsCookies(StatusCodes.Status200OK)]
    [Examples<SignInExamples>]
    public async Task<SignInResponse> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var device = new Device(Request.Headers.UserAgent, HttpContext.IpAddress());
        var command = new SignInCommand(
            request.Email, request.Password, device, tokens.ReadAccessToken(Request), tokens.ReadRefreshCookies(Request));
        var signedIn = (await mediator.Send(command, cancellationToken)).OrThrow();
        return tokens.Deliver(Response, signedIn, request.Delivery ?? TokenDelivery.Cookie);
    }
}

internal sealed class SignInExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("browser", new SignInRequest(Sample.Email, new Secret(Sample.Password))),
        new("program", new SignInRequest(Sample.Email, new Secret(Sample.Password), TokenDelivery.Body)),
        new("browser", SignInResponse.WithoutTokens(SampleSession.SignedIn)),
        new("program", SignInResponse.WithTokens(SampleSession.SignedIn)),
    ];
}
