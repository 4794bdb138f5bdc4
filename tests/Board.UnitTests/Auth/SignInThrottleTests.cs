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
    public async Task Sign_ins_are_limited_by_address_and_account()
    {
        var throttle = NewThrottle(new RateLimitingOptions { Permits = { [AuthLimits.SignInOfAddressAndAccount] = 1 } });
        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();

        (await CountAttemptAsync(throttle, "MINA@EXAMPLE.COM", Here)).ShouldNotBeNull("another spelling is no other account");
        (await CountAttemptAsync(throttle, "jun@example.com", Here)).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task Sign_ins_are_limited_by_address()
    {
        var throttle = NewThrottle(new RateLimitingOptions { Permits = { [AuthLimits.SignInOfAddress] = 1 } });
        (await CountAttemptAsync(throttle, Mina, Here)).ShouldBeNull();

        (await CountAttemptAsync(throttle, "jun@example.com", Here)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Failures_from_many_addresses_throttle_the_account()
    {
        var throttle = NewThrottle(Throttling(throttledAttempts: 1));
        await FailAsync(throttle);
        await CountAttemptAsync(throttle, Mina, "192.0.2.2");

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldNotBeNull();
        (await CountAttemptAsync(throttle, "jun@example.com", "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task A_throttled_account_still_allows_attempts_from_every_address()
    {
        var throttle = NewThrottle(Throttling(throttledAttempts: 2));
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
    public async Task A_throttled_account_is_not_limited_for_a_network_that_it_was_used_from(string before, string now, bool isKnown)
    {
        var parts = new AuthMocks();
        var mina = Some.UserId();
        parts.Credentials.FindUserAsync(Mina, TestRun.Token).Returns(mina);
        parts.Sessions.ListAddressesAsync(mina, TestRun.Token).Returns(["198.51.100.1", before]);
        var throttle = NewThrottle(Throttling(throttledAttempts: 1), parts);
        await FailAsync(throttle);
        await CountAttemptAsync(throttle, Mina, now);

        (await CountAttemptAsync(throttle, Mina, now) is null).ShouldBe(isKnown);
        (await throttle.IsKnownAsync(Mina, now, TestRun.Token)).ShouldBe(isKnown);
    }

    [Fact]
    public async Task An_unknown_account_causes_as_many_queries_as_a_known_one()
    {
        var parts = new AuthMocks();
        parts.Credentials.FindUserAsync(Mina, TestRun.Token).Returns((UserId?)null);
        parts.Sessions.ListAddressesAsync(Arg.Any<UserId>(), TestRun.Token).Returns([]);

        (await NewThrottle(new RateLimitingOptions(), parts).IsKnownAsync(Mina, Here, TestRun.Token)).ShouldBeFalse();

        await parts.Sessions.ReceivedWithAnyArgs(1).ListAddressesAsync(default, TestRun.Token);
    }

    [Fact]
    public async Task Successful_sign_ins_do_not_throttle_the_account()
    {
        var throttle = NewThrottle(Throttling(throttledAttempts: 1));

        (await throttle.CountFailureAsync(Mina, () => Task.FromResult(7))).ShouldBe(7);

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task An_unexpected_exception_does_not_throttle_the_account()
    {
        var throttle = NewThrottle(Throttling(throttledAttempts: 1));
        await Should.ThrowAsync<TimeoutException>(() => throttle.CountFailureAsync<int>(Mina, () => throw new TimeoutException()));
        await Should.ThrowAsync<AuthServiceException>(
            () => throttle.CountFailureAsync<int>(Mina, () => throw new AuthServiceException(AuthErrors.SessionEnded)));

        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
        (await CountAttemptAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    /// <summary>Throttles the account after one failure.</summary>
    private static RateLimitingOptions Throttling(int throttledAttempts) => new()
    {
        Permits = { [AuthLimits.FailedSignInOfAccount] = 1, [AuthLimits.SignInOfAddressAndThrottledAccount] = throttledAttempts },
    };

    private static Task<AuthServiceException> FailAsync(SignInThrottle throttle) =>
        Should.ThrowAsync<AuthServiceException>(
            () => throttle.CountFailureAsync<int>(Mina, () => throw new AuthServiceException(AuthErrors.CredentialsInvalid)));

    private static Task<RateLimitedError?> CountAttemptAsync(SignInThrottle throttle, string email, string address) =>
        throttle.CountAttemptAsync(email, address, TestRun.Token);

    private static SignInThrottle NewThrottle(RateLimitingOptions options, AuthMocks? parts = null)
    {
        parts ??= new AuthMocks();
        parts.Credentials.AccountKey(Arg.Any<string>()).Returns(call => call.Arg<string>().ToLowerInvariant());
        return new SignInThrottle(AuthMocks.NewLimits(options), parts.Credentials, parts.Sessions);
    }
}
