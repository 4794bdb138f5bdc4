using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Domain.Auth;
using NSubstitute;

namespace Board.UnitTests.Auth;

/// <summary>Rotation of refresh tokens, and the sessions it ends.</summary>
public sealed class AuthServiceRotationTests
{
    private static readonly Secret Presented = new("the refresh token");
    private static readonly Secret Access = new("the access token");

    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly AuthMocks parts;
    private readonly ISessionRepository sessions;
    private readonly RefreshToken token = Some.RefreshToken() with { Hash = RefreshTokenHash.Of(Presented.Reveal()) };
    private readonly List<RefreshToken> issued = [];

    public AuthServiceRotationTests()
    {
        parts = new AuthMocks { UnitOfWork = unitOfWork };
        sessions = parts.Sessions;
        sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(token);
        sessions.AddTokenAsync(Arg.Do<RefreshToken>(issued.Add), TestRun.Token).Returns(Task.CompletedTask);
    }

    public static TheoryData<string, string> WithoutRefreshToken => new()
    {
        { "missing", "refresh_token.missing" },
        { "valid", "refresh_token.missing" },
        { "expired", "refresh_token.missing" },
        { "invalid", "access_token.invalid" },
    };

    [Theory]
    [MemberData(nameof(WithoutRefreshToken))]
    public async Task Rotation_without_a_refresh_token_fails_without_a_database_call(string accessToken, string code)
    {
        parts.AccessTokens.VerifyAsync(Access).Returns(accessToken switch
        {
            "valid" => new AccessTokenVerdict.Valid(Some.Caller()),
            "expired" => new AccessTokenVerdict.Expired(Some.Caller()),
            _ => new AccessTokenVerdict.Invalid(),
        });

        var refused = await Should.ThrowAsync<AuthServiceException>(
            () => parts.NewService().RotateAsync(accessToken is "missing" ? null : Access, AuthMocks.InBody(null), TestRun.Token));

        refused.Error.Code.ShouldBe(code);
        unitOfWork.Commits.ShouldBe(0);
        sessions.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Rotation_of_a_live_token_marks_it_used_and_issues_a_successor()
    {
        var rotated = (await parts.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token)).ShouldSucceed();

        await sessions.Received(1).MarkTokenUsedAsync(token, Some.Time, TestRun.Token);
        var successor = issued.ShouldHaveSingleItem();
        successor.ParentHash.ShouldBe(token.Hash);
        successor.Session.ShouldBe(token.Session);
        successor.Hash.ShouldBe(RefreshTokenHash.Of(rotated.RefreshToken.Value.Reveal()));
        successor.ExpiresAt.ShouldBe(rotated.RefreshToken.ExpiresAt);
        rotated.At.ShouldBe(Some.Time);
    }

    [Fact]
    public async Task Rotation_within_the_grace_period_issues_another_successor_and_keeps_the_time_of_first_use()
    {
        sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(token with { UsedAt = Some.Time.AddSeconds(-9) });

        await parts.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token);

        issued.ShouldHaveSingleItem();
        await sessions.DidNotReceive().MarkTokenUsedAsync(Arg.Any<RefreshToken>(), Arg.Any<DateTimeOffset>(), Arg.Any<CancellationToken>());
        await sessions.DidNotReceive().SupersedeSuccessorsAsync(Arg.Any<RefreshToken>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Rotation_after_a_lost_response_supersedes_its_tokens_before_issuing_the_next_one()
    {
        var lost = token with { UsedAt = Some.Time.AddSeconds(-10) };
        sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(lost);

        await parts.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token);

        Received.InOrder(() =>
        {
            sessions.SupersedeSuccessorsAsync(lost, TestRun.Token);
            sessions.AddTokenAsync(Arg.Any<RefreshToken>(), TestRun.Token);
        });
    }

    [Fact]
    public async Task Rotation_of_a_reused_token_commits_the_end_of_the_session_before_it_fails()
    {
        sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(token with { UsedAt = Some.Time.AddDays(-1), SuccessorUsed = true });
        var endedInside = false;
        sessions.When(repository => repository.EndAsync(
                Arg.Any<IReadOnlyCollection<SessionId>>(), SessionEndReason.TokenReused, Some.Time, TestRun.Token))
            .Do(_ => endedInside = unitOfWork.IsOpen);

        await AuthMocks.ShouldFailAsync(
            parts.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token), AuthErrors.RefreshTokenReused);

        endedInside.ShouldBeTrue("the session is ended in the transaction that decides");
        unitOfWork.Commits.ShouldBe(1, "an exception inside the transaction would undo the end of the session");
        issued.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rotation_with_a_valid_access_token_of_another_session_ends_both_sessions()
    {
        var other = Some.Caller();
        parts.AccessTokens.VerifyAsync(Access).Returns(new AccessTokenVerdict.Valid(other));

        await AuthMocks.ShouldFailAsync(
            parts.NewService().RotateAsync(Access, AuthMocks.InBody(Presented), TestRun.Token), AuthErrors.AccessTokenInvalid);

        await sessions.Received(1).EndAsync(
            Arg.Is<IReadOnlyCollection<SessionId>>(ids => ids.SequenceEqual(new[] { token.Session.Id, other.SessionId!.Value })),
            SessionEndReason.TokenMismatch,
            Some.Time,
            TestRun.Token);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task Rotation_of_an_unknown_token_ends_no_session()
    {
        await AuthMocks.ShouldFailAsync(
            parts.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(new Secret("unknown")), TestRun.Token),
            AuthErrors.RefreshTokenInvalid);

        await sessions.DidNotReceiveWithAnyArgs().EndAsync(default!, default, default, TestRun.Token);
    }

    [Fact]
    public async Task A_retried_rotation_returns_the_result_of_the_last_attempt()
    {
        var again = new AuthMocks { UnitOfWork = new RecordingUnitOfWork(runs: 3) };
        again.Sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(token);
        again.Sessions.AddTokenAsync(Arg.Do<RefreshToken>(issued.Add), TestRun.Token).Returns(Task.CompletedTask);

        var rotated = (await again.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token)).ShouldSucceed();

        issued.Count.ShouldBe(3);
        issued.DistinctBy(successor => successor.Hash).Count().ShouldBe(3);
        issued[^1].Hash.ShouldBe(RefreshTokenHash.Of(rotated.RefreshToken.Value.Reveal()));
    }

    [Fact]
    public async Task A_retried_rotation_counts_once_against_the_rate_limit()
    {
        var again = new AuthMocks
        {
            UnitOfWork = new RecordingUnitOfWork(runs: 3),
            Limits = AuthMocks.NewLimits(new RateLimitingOptions { Permits = { [AuthLimits.RefreshOfSession] = 1 } }),
        };
        again.Sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(token);

        (await again.NewService().RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token)).ShouldSucceed();
    }

    [Fact]
    public async Task A_refresh_beyond_the_rate_limit_of_the_session_changes_nothing()
    {
        var limited =
            new AuthMocks { Limits = AuthMocks.NewLimits(new RateLimitingOptions { Permits = { [AuthLimits.RefreshOfSession] = 1 } }) };
        limited.Sessions.LockTokenAsync(token.Hash, TestRun.Token).Returns(
            token, token with { UsedAt = Some.Time.AddDays(-1), SuccessorUsed = true });
        var service = limited.NewService();
        await service.RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token);
        limited.Sessions.ClearReceivedCalls();

        (await service.RotateAsync(accessToken: null, AuthMocks.InBody(Presented), TestRun.Token))
            .ShouldFailWith<RotatedToken, RateLimitedError>();

        limited.Sessions.ReceivedCalls().ShouldHaveSingleItem("it is only looked up whose session it is");
    }
}
