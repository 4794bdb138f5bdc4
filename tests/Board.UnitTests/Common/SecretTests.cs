using Board.Api.Auth;
using Board.Api.Users;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Users;

namespace Board.UnitTests.Common;

public sealed class SecretTests
{
    private const string Hidden = "correct horse battery staple";

    private static readonly Secret Value = new(Hidden);

    public static TheoryData<object> Records => new((object[])
    [
        new CreateUserCommand("mina@example.com", "mina", Value, IpAddress: null),
        new ChangePasswordCommand(Some.Caller(), Some.UserId(), Value, Value),
        new SignInCommand("mina@example.com", Value, new Device(null, null), Value, [Value]),
        new RefreshCommand(Value, new PresentedRefreshTokens(Value, [Value])),
        new SignOutCommand(Value, new PresentedRefreshTokens(Value, [Value])),
        new IssuedToken(Value, Some.Time),
        new CreateUserRequest("mina@example.com", "mina", Value),
        new ChangePasswordRequest(Value, Value),
        new SignInRequest("mina@example.com", Value, null),
        new RefreshTokenRequest(Value),
    ]);

    [Fact]
    public void A_secret_prints_stars()
    {
        Value.ToString().ShouldBe("***");
        $"{Value}".ShouldBe("***");
    }

    [Fact]
    public void Reveal_returns_the_text() => Value.Reveal().ShouldBe(Hidden);

    [Theory]
    [MemberData(nameof(Records), DisableDiscoveryEnumeration = true)]
    public void A_record_with_a_secret_prints_stars(object record)
    {
        var text = record.ToString()!;

        text.ShouldContain("***");
        text.ShouldNotContain(Hidden);
    }
}
