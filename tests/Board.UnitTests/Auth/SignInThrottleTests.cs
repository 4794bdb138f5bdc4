using Board.Application.Auth;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class SignInThrottleTests
{
    private const string Mina = "mina@example.com";
    private const string Here = "192.0.2.1";

    [Fact]
    public async Task One_address_may_try_one_account_only_so_often()
    {
        var throttle = NewThrottle(new RateLimitingOptions { Permits = { [AuthLimits.SignInOfAddressAndAccount] = 1 } });
        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();

        (await CountAttemptAsync(throttle, "MINA@EXAMPLE.COM", Here)).ShouldNotBeNull("another spelling is no other account");
        (await CountAttemptAsync(throttle, "jun@example.com", Here)).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task One_address_may_try_any_account_only_so_often()
    {
        var throttle = NewThrottle(new RateLimitingOptions { Permits = { [AuthLimits.SignInOfAddress] = 1 } });
        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();

        (await CountAttemptAsync(throttle, "jun@example.com", Here)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_addresses_that_fail_at_one_account_are_braked_together()
    {
        var throttle = NewThrottle(Braking(slowAttempts: 1));
        await FailAsync(throttle);
        await CountAttemptAsync(throttle, Mina, "192.0.2.2");

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldNotBeNull();
        (await CountAttemptAsync(throttle, "jun@example.com", "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_can_lock_an_owner_out_anywhere()
    {
        var throttle = NewThrottle(Braking(slowAttempts: 2));
        await FailAsync(throttle);
        for (var guess = 0; guess < 5; guess++)
        {
            await CountAttemptAsync(throttle, Mina, "192.0.2.2");
        }

        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:8000::7", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public async Task Where_an_owner_has_been_before_the_brake_is_not_felt(string before, string now, bool isKnown)
    {
        var parts = new AuthParts();
        var mina = Some.UserId();
        parts.Credentials.FindUserAsync(Mina, TestRun.Token).Returns(mina);
        parts.Sessions.ListAddressesAsync(mina, TestRun.Token).Returns(["198.51.100.1", before]);
        var throttle = NewThrottle(Braking(slowAttempts: 1), parts);
        await FailAsync(throttle);
        await CountAttemptAsync(throttle, Mina, now);

        (await CountAttemptAsync(throttle, Mina, now) is null).ShouldBe(isKnown);
        (await throttle.IsKnownAsync(Mina, now, TestRun.Token)).ShouldBe(isKnown);
    }

    [Fact]
    public async Task For_an_unknown_account_as_much_is_looked_up_as_for_another()
    {
        var parts = new AuthParts();
        parts.Credentials.FindUserAsync(Mina, TestRun.Token).Returns((UserId?)null);
        parts.Sessions.ListAddressesAsync(Arg.Any<UserId>(), TestRun.Token).Returns([]);

        (await NewThrottle(new RateLimitingOptions(), parts).IsKnownAsync(Mina, Here, TestRun.Token)).ShouldBeFalse();

        await parts.Sessions.ReceivedWithAnyArgs(1).ListAddressesAsync(default, TestRun.Token);
    }

    [Fact]
    public async Task Successes_do_not_count_against_an_account()
    {
        var throttle = NewThrottle(Braking(slowAttempts: 1));

        (await throttle.CountFailureAsync(Mina, () => Task.FromResult(7))).ShouldBe(7);

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task A_failure_of_the_program_does_not_count_either()
    {
        var throttle = NewThrottle(Braking(slowAttempts: 1));
        await Should.ThrowAsync<TimeoutException>(() => throttle.CountFailureAsync<int>(Mina, () => throw new TimeoutException()));
        await Should.ThrowAsync<AuthServiceException>(
            () => throttle.CountFailureAsync<int>(Mina, () => throw new AuthServiceException(AuthErrors.SessionEnded)));

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    /// <summary>The brake is on after one failure.</summary>
    private static RateLimitingOptions Braking(int slowAttempts) => new()
    {
        Permits = { [AuthLimits.FailedSignInOfAccount] = 1, [AuthLimits.SignInOfAddressAndThrottledAccount] = slowAttempts },
    };

    private static Task<AuthServiceException> FailAsync(SignInThrottle throttle) =>
        Should.ThrowAsync<AuthServiceException>(
            () => throttle.CountFailureAsync<int>(Mina, () => throw new AuthServiceException(AuthErrors.CredentialsInvalid)));

    private static Task<RateLimitedError?> CountAttemptAsync(SignInThrottle throttle, string email, string address) =>
        throttle.CountAttemptAsync(email, address, TestRun.Token);

    private static SignInThrottle NewThrottle(RateLimitingOptions options, AuthParts? parts = null)
    {
        parts ??= new AuthParts();
        parts.Credentials.AccountKey(Arg.Any<string>()).Returns(call => call.Arg<string>().ToLowerInvariant());
        return new SignInThrottle(AuthParts.NewLimits(options), parts.Credentials, parts.Sessions);
    }
}
