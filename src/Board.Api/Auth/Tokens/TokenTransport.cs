using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;

namespace Board.Api.Auth.Tokens;

/// <summary>The delivery of tokens to the client.</summary>
public enum TokenDelivery
{
    /// <summary>In cookies, for browsers.</summary>
    Cookie,

    /// <summary>In the body, for programs.</summary>
    Body,
}

/// <summary>Carries tokens between the client and the use cases: in cookies for browsers, in the body for programs.</summary>
internal sealed class TokenTransport(AuthCookies cookies, AccessTokenReader accessTokens)
{
    /// <summary>The access token of the request, expired or not; <see langword="null"/> if there is none.</summary>
    public Secret? ReadAccessToken(HttpRequest request) => accessTokens.Read(request) is { } token ? new Secret(token) : null;

    /// <summary>The refresh tokens in the cookies of the request.</summary>
    public IReadOnlyList<Secret> ReadRefreshCookies(HttpRequest request) => cookies.ReadRefreshTokens(request);

    /// <summary>The refresh token in the body together with those in the cookies.</summary>
    /// <exception cref="RequestFailedException">They contradict each other.</exception>
    public PresentedRefreshTokens ReadRefreshTokens(HttpRequest request, RefreshTokenRequest? body)
    {
        var presented = new PresentedRefreshTokens(body?.RefreshToken, cookies.ReadRefreshTokens(request));
        return presented.AreContradictory ? throw new RequestFailedException(HttpErrors.RequestMalformed) : presented;
    }

    /// <summary>Puts the tokens into cookies or into the body that is returned, which no cache may keep.</summary>
    public SignInResponse Deliver(HttpResponse response, SignedInResponse signedIn, TokenDelivery delivery)
    {
        response.Headers.CacheControl = "no-store";
        if (delivery is TokenDelivery.Body)
        {
            return SignInResponse.WithTokens(signedIn);
        }

        cookies.Write(response, signedIn);
        return SignInResponse.WithoutTokens(signedIn);
    }

    /// <summary>Deletes the cookies.</summary>
    public void DeleteCookies(HttpResponse response) => cookies.Delete(response);
}
