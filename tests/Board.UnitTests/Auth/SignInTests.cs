using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class SignInTests
{
    private static readonly Secret Password = new("a long password");
    private static readonly Secret PreviousAccess = new("the access token of before");
    private static readonly Secret Previous = new("the refresh token of before");
    private static readonly IssuedToken AccessToken = new(new Secret("the access token"), Some.Time.AddMinutes(10));

    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly AuthMocks parts;
    private readonly ISessionRepository sessions;
    private readonly UserResponse user = Some.User().ToResponse();

    public SignInTests()
    {
        parts = new AuthMocks { UnitOfWork = unitOfWork };
        sessions = parts.Sessions;
        parts.Credentials.VerifyAsync(user.Email!, Password, Arg.Any<bool>(), TestRun.Token)
            .Returns(new VerifiedUser(user, new Secret("the hash")));
        parts.AccessTokens.Issue(Arg.Any<Session>(), UserRole.Member, Some.Time).Returns(AccessToken);
        ids.Next().Returns(_ => Guid.CreateVersion7());
    }

    [Fact]
    public async Task A_sign_in_starts_a_session_with_the_device()
    {
        var signedIn = (await HandleAsync()).ShouldSucceed();

        signedIn.User.ShouldBe(user);
        signedIn.AccessToken.ShouldBe(AccessToken);
        signedIn.Session.ShouldBe(new SessionResponse(
            signedIn.Session.Id, Some.Time, Some.Time, Some.Time.AddDays(90), "Test/1.0", "192.0.2.1", Current: true));
        await sessions.Received(1).AddAsync(
            Arg.Is<Session>(session => session.Id.Value == signedIn.Session.Id && session.UserId.Value == user.Id), TestRun.Token);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_ends_surplus_sessions_before_it_stores_the_new_one()
    {
        await HandleAsync();

        Received.InOrder(() =>
        {
            sessions.EndSurplusAsync(new UserId(user.Id), 99, null, Some.Time, TestRun.Token);
            sessions.AddAsync(Arg.Any<Session>(), TestRun.Token);
        });
    }

    [Fact]
    public async Task A_sign_in_with_wrong_credentials_changes_no_session()
    {
        parts.Credentials.VerifyAsync(user.Email!, Password, Arg.Any<bool>(), TestRun.Token).Returns((VerifiedUser?)null);

        (await Should.ThrowAsync<AuthServiceException>(() => HandleAsync(Previous))).Error.ShouldBe(AuthErrors.CredentialsInvalid);

        await sessions.DidNotReceiveWithAnyArgs().LockTokensAsync(default, default!, TestRun.Token);
        await sessions.DidNotReceiveWithAnyArgs().AddAsync(default!, TestRun.Token);
        await sessions.DidNotReceiveWithAnyArgs().EndSurplusAsync(default, default, default, default, TestRun.Token);
    }

    [Fact]
    public async Task A_sign_in_replaces_the_previous_session_of_the_device()
    {
        var previous = HavePrevious(Some.RefreshToken());

        await HandleAsync(Previous);

        await sessions.Received(1).EndAsync(
            Arg.Is<IReadOnlyCollection<SessionId>>(ended => ended.Single() == previous.Session.Id),
            SessionEndReason.Replaced,
            Some.Time,
            TestRun.Token);
    }

    [Fact]
    public async Task A_sign_in_with_a_reused_or_expired_previous_token_ends_no_session()
    {
        HavePrevious(Some.RefreshToken() with { UsedAt = Some.Time.AddDays(-1), SuccessorUsed = true });
        await HandleAsync(Previous);

        HavePrevious(Some.RefreshToken() with { ExpiresAt = Some.Time });
        await HandleAsync(Previous);

        await sessions.DidNotReceiveWithAnyArgs().EndAsync(default!, default, default, TestRun.Token);
    }

    [Fact]
    public async Task A_refresh_cookie_without_an_access_token_of_its_session_is_not_looked_up()
    {
        HavePrevious(Some.RefreshToken());
        parts.AccessTokens.VerifyAsync(PreviousAccess).Returns(new AccessTokenVerdict.Invalid());

        await HandleAsync(Previous);

        await sessions.DidNotReceiveWithAnyArgs().LockTokensAsync(default, default!, TestRun.Token);
        await sessions.DidNotReceiveWithAnyArgs().LockTokenAsync(default!, TestRun.Token);
        await sessions.DidNotReceiveWithAnyArgs().EndAsync(default!, default, default, TestRun.Token);
    }

    [Theory]
    [InlineData(null, null, new[] { "Email", "Password" })]
    [InlineData(" ", "x", new[] { "Email" })]
    [InlineData("not an address", "x", new string[] { })]
    public void The_validator_rejects_only_missing_fields(string? email, string? password, string[] fields) =>
        new SignInValidator()
            .Validate(new SignInCommand(email, password is null ? null : new Secret(password), new Device(null, null), null, []))
            .Errors.Select(failure => failure.PropertyName).ShouldBe(fields);

    [Fact]
    public async Task A_password_whose_hash_was_upgraded_concurrently_is_verified_again()
    {
        parts.Credentials.IsPasswordUnchangedAsync(Arg.Any<VerifiedUser>(), TestRun.Token).Returns(false, true);

        (await SignInAsync()).ShouldSucceed();

        await parts.Credentials.Received(2).VerifyAsync(user.Email!, Password, Arg.Any<bool>(), TestRun.Token);
    }

    [Fact]
    public async Task A_password_whose_hash_changed_twice_is_rejected()
    {
        parts.Credentials.IsPasswordUnchangedAsync(Arg.Any<VerifiedUser>(), TestRun.Token).Returns(false);

        await AuthMocks.ShouldFailAsync(SignInAsync(), AuthErrors.CredentialsInvalid);

        await sessions.DidNotReceiveWithAnyArgs().AddAsync(default!, TestRun.Token);
    }

    private RefreshToken HavePrevious(RefreshToken token)
    {
        parts.AccessTokens.VerifyAsync(PreviousAccess)
            .Returns(new AccessTokenVerdict.Expired(new Caller(token.Session.UserId, token.Session.Id)));
        sessions.LockTokensAsync(token.Session.Id, Arg.Any<IReadOnlyCollection<RefreshTokenHash>>(), TestRun.Token).Returns([token]);
        return token;
    }

    private Task<Result<SignedInResponse>> HandleAsync(Secret? previousRefreshToken = null)
    {
        parts.Credentials.IsPasswordUnchangedAsync(Arg.Any<VerifiedUser>(), TestRun.Token).Returns(true);
        return SignInAsync(previousRefreshToken);
    }

    private Task<Result<SignedInResponse>> SignInAsync(Secret? previousRefreshToken = null)
    {
        var throttle = new SignInThrottle(parts.Limits, parts.Credentials, sessions);
        return new SignInHandler(
                parts.NewService(),
                throttle,
                parts.Credentials,
                sessions,
                parts.Tokens,
                parts.RefreshTokens,
                parts.AccessTokens,
                unitOfWork,
                ids,
                parts.Options,
                parts.Time)
            .Handle(
                new SignInCommand(
                    user.Email,
                    Password,
                    new Device("Test/1.0", "192.0.2.1"),
                    previousRefreshToken is null ? null : PreviousAccess,
                    previousRefreshToken is null ? [] : [previousRefreshToken]),
                TestRun.Token);
    }
}
