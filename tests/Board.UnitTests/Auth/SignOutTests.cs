using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Auth;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class SignOutTests
{
    private static readonly Secret Access = new("the access token");
    private static readonly Secret Refresh = new("the refresh token");

    private readonly AuthMocks parts = new();
    private readonly ISessionRepository sessions;
    private readonly IAccessTokens accessTokens;
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly Session session = Some.Session();
    private readonly List<SessionId> ended = [];

    public SignOutTests()
    {
        (sessions, accessTokens) = (parts.Sessions, parts.AccessTokens);
        sessions.LockTokenAsync(RefreshTokenHash.Of(Refresh.Reveal()), TestRun.Token).Returns(Some.RefreshToken(session));
        sessions.EndAsync(Arg.Do<IReadOnlyCollection<SessionId>>(ended.AddRange), SessionEndReason.SignedOut, Some.Time, TestRun.Token)
            .Returns(Task.CompletedTask);
        accessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Invalid());
    }

    [Fact]
    public async Task A_sign_out_without_tokens_does_nothing()
    {
        await SignOutAsync(accessToken: null, refreshToken: null);

        sessions.ReceivedCalls().ShouldBeEmpty();
        unitOfWork.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task A_sign_out_ends_the_session_of_the_refresh_token()
    {
        await SignOutAsync(accessToken: null, Refresh);

        ended.ShouldBe([session.Id]);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_out_ends_the_session_of_a_valid_access_token()
    {
        accessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Valid(new Caller(session.UserId, session.Id)));

        await SignOutAsync(Access, refreshToken: null);

        ended.ShouldBe([session.Id]);
    }

    [Fact]
    public async Task A_sign_out_ends_the_session_of_an_expired_access_token()
    {
        accessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Expired(new Caller(session.UserId, session.Id)));

        await SignOutAsync(Access, refreshToken: null);

        ended.ShouldBe([session.Id]);
    }

    [Fact]
    public async Task A_sign_out_with_both_tokens_of_one_session_ends_it_once()
    {
        accessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Valid(new Caller(session.UserId, session.Id)));

        await SignOutAsync(Access, Refresh);

        ended.ShouldBe([session.Id]);
    }

    [Fact]
    public async Task A_sign_out_with_tokens_of_two_sessions_ends_both()
    {
        var other = Some.Caller();
        accessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Valid(other));

        await SignOutAsync(Access, Refresh);

        ended.ShouldBe([other.SessionId!.Value, session.Id]);
    }

    [Fact]
    public async Task A_sign_out_with_invalid_tokens_ends_no_session_and_succeeds()
    {
        await SignOutAsync(Access, new Secret("unknown"));

        ended.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cookie_without_an_access_token_of_its_session_ends_no_session()
    {
        await SignOutAsync(accessToken: null, AuthMocks.InCookies(Refresh));

        ended.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sign_out_with_an_invalid_access_token_ends_the_session_of_the_first_cookie()
    {
        await SignOutAsync(Access, AuthMocks.InCookies(Refresh, new Secret("another")));

        ended.ShouldBe([session.Id]);
    }

    private Task SignOutAsync(Secret? accessToken, Secret? refreshToken) => SignOutAsync(accessToken, AuthMocks.InBody(refreshToken));

    private async Task SignOutAsync(Secret? accessToken, PresentedRefreshTokens refreshTokens)
    {
        var handler = new SignOutHandler(sessions, parts.RefreshTokens, accessTokens, unitOfWork, parts.Time);

        (await handler.Handle(new SignOutCommand(accessToken, refreshTokens), TestRun.Token)).ShouldSucceed();
    }
}
