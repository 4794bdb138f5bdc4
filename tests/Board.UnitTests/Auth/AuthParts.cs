using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Common.RateLimiting;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Auth;

/// <summary>All that the authentication service is put together of.</summary>
internal sealed class AuthParts
{
    // A stand-in would otherwise answer with an empty text, as if there were a user.
    public AuthParts()
    {
        Sessions.FindNicknameIfLiveAsync(default, default, default, default).ReturnsForAnyArgs((string?)null);
        Sessions.LockAndFindNicknameIfLiveAsync(default, default, default, default).ReturnsForAnyArgs((string?)null);
    }

    public ICredentialVerifier Credentials { get; } = Substitute.For<ICredentialVerifier>();

    public ISessionRepository Sessions { get; } = Substitute.For<ISessionRepository>();

    public IAccessTokens AccessTokens { get; } = Substitute.For<IAccessTokens>();

    public IUnitOfWork UnitOfWork { get; init; } = new RecordingUnitOfWork();

    public RateLimits Limits { get; init; } = NewLimits(new RateLimitingOptions { Enabled = false });

    public IOptions<AuthOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new AuthOptions());

    public FakeTimeProvider Time { get; } = new(Some.Time);

    public SessionTokens Tokens => new(Sessions, Options);

    public AuthService NewService() => new(Credentials, Sessions, Tokens, AccessTokens, UnitOfWork, Limits, Options, Time);

    public static RateLimits NewLimits(RateLimitingOptions options) => new(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System);

    /// <summary>Checks that the service refuses, and why.</summary>
    public static async Task ShouldRefuseAsync(Task work, AuthError error) =>
        (await Should.ThrowAsync<AuthServiceException>(() => work)).Error.ShouldBe(error);
}
