using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Auth;

/// <summary>The dependencies of the authentication service, as substitutes.</summary>
internal sealed class AuthMocks
{
    // A substitute would return an empty string otherwise, as if there were a user.
    public AuthMocks()
    {
        Sessions.FindNicknameIfLiveAsync(default, default, default, default).ReturnsForAnyArgs((string?)null);
        Sessions.LockCallerAsync(default, default, default, default, default).ReturnsForAnyArgs((string?)null);
        Sessions.ListAddressesAsync(default, default).ReturnsForAnyArgs([]);
        Sessions.LockTokensAsync(default, default!, default).ReturnsForAnyArgs([]);
        AccessTokens.VerifyAsync(null).Returns(new AccessTokenVerdict.Missing());
    }

    public ICredentialVerifier Credentials { get; } = Substitute.For<ICredentialVerifier>();

    public ISessionRepository Sessions { get; } = Substitute.For<ISessionRepository>();

    public IAccessTokens AccessTokens { get; } = Substitute.For<IAccessTokens>();

    public IUnitOfWork UnitOfWork { get; init; } = new RecordingUnitOfWork();

    public RateLimits Limits { get; init; } = NewLimits(new RateLimitingOptions { Enabled = false });

    public IOptions<AuthOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new AuthOptions());

    public FakeTimeProvider Time { get; } = new(Some.Time);

    public SessionTokens Tokens => new(Sessions, Options);

    public RefreshTokenLookup RefreshTokens => new(Sessions, Options, Time);

    public AuthService NewService() => new(Credentials, Sessions, Tokens, RefreshTokens, AccessTokens, UnitOfWork, Limits, Options, Time);

    /// <summary>A refresh token in the body of a request.</summary>
    public static PresentedRefreshTokens InBody(Secret? token) => new(token, []);

    /// <summary>Refresh tokens in the cookies of a request.</summary>
    public static PresentedRefreshTokens InCookies(params Secret[] tokens) => new(Body: null, tokens);

    public static RateLimits NewLimits(RateLimitingOptions options) =>
        new(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System);

    /// <summary>Asserts that the service fails with this error.</summary>
    public static async Task ShouldFailAsync(Task work, AuthError error) =>
        (await Should.ThrowAsync<AuthServiceException>(() => work)).Error.ShouldBe(error);
}
