using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class AuthServiceTests
{
    private static readonly Secret Presented = new("the password");

    private readonly AuthMocks parts = new();

    [Fact]
    public async Task Wrong_credentials_are_rejected() =>
        await AuthMocks.ShouldFailAsync(
            parts.NewService().AuthenticateAsync("mina@example.com", new Secret("wrong"), hasPriority: false, TestRun.Token),
            AuthErrors.CredentialsInvalid);

    [Fact]
    public async Task Right_credentials_return_the_user()
    {
        var user = new VerifiedUser(Some.User().ToResponse(), new Secret("the hash"));
        parts.Credentials.VerifyAsync("mina@example.com", Presented, hasPriority: true, TestRun.Token).Returns(user);

        (await parts.NewService().AuthenticateAsync("mina@example.com", Presented, hasPriority: true, TestRun.Token)).ShouldBe(user);
    }

    [Fact]
    public async Task A_caller_whose_session_has_ended_is_rejected() =>
        await AuthMocks.ShouldFailAsync(
            parts.NewService().RequireLiveSessionAsync(Some.Caller(), TestRun.Token), AuthErrors.SessionEnded);

    [Fact]
    public async Task A_caller_with_a_live_session_is_accepted()
    {
        var caller = Some.Caller();
        parts.Sessions.FindNicknameIfLiveAsync(caller.SessionId!.Value, caller.UserId, Some.Time, TestRun.Token).Returns("mina");

        (await parts.NewService().RequireLiveSessionAsync(caller, TestRun.Token)).ShouldBe("mina");
    }
}
