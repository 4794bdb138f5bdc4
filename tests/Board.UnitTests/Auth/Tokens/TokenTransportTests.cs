using Board.Api.Auth;
using Board.Api.Auth.Tokens;
using Board.Api.Http.Security;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Board.UnitTests.Auth.Tokens;

public sealed class TokenTransportTests
{
    private const string AccessCookie = "__Host-board_access";
    private const string RefreshCookie = "__Secure-board_refresh";

    private static readonly SignedInResponse SignedIn = new(
        new UserResponse(Guid.CreateVersion7(), "mina", UserRole.Member, Some.Time, Email: null, UpdatedAt: null),
        new SessionResponse(
            Guid.CreateVersion7(), Some.Time, Some.Time, Some.Time.AddDays(90), UserAgent: null, IpAddress: null, Current: true),
        new IssuedToken(new Secret("new-access"), Some.Time.AddMinutes(10)),
        new IssuedToken(new Secret("new-refresh"), Some.Time.AddDays(14)));

    private readonly DefaultHttpContext http = new();
    private readonly TokenTransport tokens;

    public TokenTransportTests()
    {
        var environment = Substitute.For<IHostEnvironment>();
        environment.EnvironmentName.Returns(Environments.Production);
        var cookies = new AuthCookies(
            Options.Create(new AuthOptions()), environment, new RequestOrigin(Options.Create(new AllowedOriginsOptions())));
        tokens = new TokenTransport(cookies, new AccessTokenReader(cookies));
    }

    [Fact]
    public void Cookie_delivery_puts_both_tokens_into_cookies_and_none_into_the_body()
    {
        var body = tokens.Deliver(http.Response, SignedIn, TokenDelivery.Cookie);

        SetCookies().ShouldContain(cookie => cookie.StartsWith($"{AccessCookie}=new-access;", StringComparison.Ordinal));
        SetCookies().ShouldContain(cookie => cookie.StartsWith($"{RefreshCookie}=new-refresh;", StringComparison.Ordinal));
        (body.AccessToken, body.RefreshToken, body.TokenType, body.ExpiresIn).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Body_delivery_puts_both_tokens_into_the_body_and_sets_no_cookie()
    {
        var body = tokens.Deliver(http.Response, SignedIn, TokenDelivery.Body);

        SetCookies().ShouldBeEmpty();
        (body.AccessToken, body.RefreshToken, body.TokenType, body.ExpiresIn)
            .ShouldBe((SignedIn.AccessToken.Value, SignedIn.RefreshToken.Value, "Bearer", 600));
    }

    [Theory]
    [InlineData(TokenDelivery.Cookie)]
    [InlineData(TokenDelivery.Body)]
    public void Responses_with_tokens_are_not_cacheable(TokenDelivery delivery)
    {
        tokens.Deliver(http.Response, SignedIn, delivery);

        http.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public void A_request_without_tokens_has_none()
    {
        tokens.ReadAccessToken(http.Request).ShouldBeNull();
        tokens.ReadRefreshCookies(http.Request).ShouldBeEmpty();
        tokens.ReadRefreshTokens(http.Request, body: null).AreMissing.ShouldBeTrue();
    }

    [Fact]
    public void Tokens_are_read_from_cookies_and_the_body()
    {
        http.Request.Headers.Cookie = $"{AccessCookie}=a; {RefreshCookie}=r";

        tokens.ReadAccessToken(http.Request)!.Reveal().ShouldBe("a");
        tokens.ReadRefreshCookies(http.Request).ShouldHaveSingleItem().Reveal().ShouldBe("r");
        var presented = tokens.ReadRefreshTokens(http.Request, new RefreshTokenRequest(new Secret("r")));
        presented.Body!.Reveal().ShouldBe("r");
        presented.Cookies.ShouldHaveSingleItem().Reveal().ShouldBe("r");
    }

    [Fact]
    public void A_refresh_token_in_the_body_that_contradicts_the_cookie_is_rejected()
    {
        http.Request.Headers.Cookie = $"{RefreshCookie}=r";

        Should.Throw<RequestFailedException>(() => tokens.ReadRefreshTokens(http.Request, new RefreshTokenRequest(new Secret("other"))))
            .Error.Code.ShouldBe("request.malformed");
    }

    [Fact]
    public void Both_cookies_are_deleted()
    {
        tokens.DeleteCookies(http.Response);

        SetCookies().Count.ShouldBe(2);
        SetCookies().ShouldAllBe(cookie => cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
    }

    private List<string> SetCookies() => [.. http.Response.Headers.SetCookie.OfType<string>()];
}
