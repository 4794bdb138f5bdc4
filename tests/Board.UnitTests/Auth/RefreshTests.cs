using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class RefreshTests
{
    private static readonly Secret Presented = new("the refresh token");
    private static readonly IssuedToken AccessToken = new(new Secret("the next access token"), Some.Time.AddMinutes(10));

    private readonly AuthMocks parts = new();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly Session session = Some.Session();

    public RefreshTests() =>
        parts.Sessions.LockTokenAsync(RefreshTokenHash.Of(Presented.Reveal()), TestRun.Token).Returns(Some.RefreshToken(session));

    [Fact]
    public async Task A_refresh_returns_both_tokens_and_the_current_role()
    {
        var user = Some.User().ToResponse() with { Role = UserRole.Moderator };
        users.FindAsync(session.UserId, TestRun.Token).Returns(user);
        parts.AccessTokens.Issue(session, UserRole.Moderator, Some.Time).Returns(AccessToken);

        var refreshed = (await HandleAsync()).ShouldSucceed();

        refreshed.User.ShouldBe(user);
        refreshed.AccessToken.ShouldBe(AccessToken);
        refreshed.RefreshToken.Value.Reveal().ShouldNotBe(Presented.Reveal());
        refreshed.Session.Id.ShouldBe(session.Id.Value);
        refreshed.Session.LastUsedAt.ShouldBe(Some.Time);
        refreshed.Session.Current.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refresh_for_a_deleted_user_fails_with_session_ended() =>
        (await HandleAsync()).ShouldFailWith(AuthErrors.SessionOfRefreshTokenEnded);

    [Fact]
    public async Task A_refresh_beyond_the_rate_limit_fails_with_rate_limited()
    {
        var limited =
            new AuthMocks { Limits = AuthMocks.NewLimits(new RateLimitingOptions { Permits = { [AuthLimits.RefreshOfSession] = 1 } }) };
        limited.Sessions.LockTokenAsync(RefreshTokenHash.Of(Presented.Reveal()), TestRun.Token).Returns(Some.RefreshToken(session));
        await HandleAsync(limited);

        (await HandleAsync(limited)).ShouldFailWith<SignedInResponse, RateLimitedError>();
    }

    private Task<Result<SignedInResponse>> HandleAsync(AuthMocks? with = null) =>
        new RefreshHandler((with ?? parts).NewService(), (with ?? parts).AccessTokens, users)
            .Handle(new RefreshCommand(AccessToken: null, AuthMocks.InBody(Presented)), TestRun.Token);
}
