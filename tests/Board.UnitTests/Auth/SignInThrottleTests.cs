using Board.Application.Auth;
using Board.Application.Common.RateLimiting;
using Board.Application.Common.Results;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class SignInThrottleTests
{
    private const string Mina = "mina@example.com";
    private const string Here = "192.0.2.1";

    [Fact]
    public async Task One_address_may_try_one_account_only_so_often()
    {
        var throttle = NewThrottle(new RateLimitingOptions { SignInsPerMinuteOfAddressAndAccount = 1 });
        (await RefuseAsync(throttle, Mina, Here)).ShouldBeNull();

        (await RefuseAsync(throttle, "MINA@EXAMPLE.COM", Here)).ShouldNotBeNull("another spelling is no other account");
        (await RefuseAsync(throttle, "jun@example.com", Here)).ShouldBeNull();
        (await RefuseAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task One_address_may_try_any_account_only_so_often()
    {
        var throttle = NewThrottle(new RateLimitingOptions { SignInsPerMinuteOfAddress = 1 });
        (await RefuseAsync(throttle, Mina, Here)).ShouldBeNull();

        (await RefuseAsync(throttle, "jun@example.com", Here)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_addresses_that_fail_at_one_account_are_braked_together()
    {
        var throttle = NewThrottle(new RateLimitingOptions { FailedSignInsPerHourOfAccount = 1 });
        await FailAsync(throttle);

        (await RefuseAsync(throttle, Mina, "192.0.2.2")).ShouldNotBeNull();
        (await RefuseAsync(throttle, "jun@example.com", "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_can_lock_an_owner_out_of_where_they_have_been_before()
    {
        var parts = new AuthParts();
        var mina = Some.UserId();
        parts.Credentials.FindUserAsync(Mina, TestRun.Token).Returns(mina);
        parts.Sessions.HasBeenUsedFromAsync(mina, Here, TestRun.Token).Returns(true);
        var throttle = NewThrottle(new RateLimitingOptions { FailedSignInsPerHourOfAccount = 1 }, parts);
        await FailAsync(throttle);

        (await RefuseAsync(throttle, Mina, Here)).ShouldBeNull();
        (await RefuseAsync(throttle, Mina, "192.0.2.2")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Successes_do_not_count_against_an_account()
    {
        var throttle = NewThrottle(new RateLimitingOptions { FailedSignInsPerHourOfAccount = 1 });

        (await throttle.CountFailureAsync(Mina, () => Task.FromResult(7))).ShouldBe(7);

        (await RefuseAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    [Fact]
    public async Task A_failure_of_the_program_does_not_count_either()
    {
        var throttle = NewThrottle(new RateLimitingOptions { FailedSignInsPerHourOfAccount = 1 });
        await Should.ThrowAsync<TimeoutException>(() => throttle.CountFailureAsync<int>(Mina, () => throw new TimeoutException()));

        (await RefuseAsync(throttle, Mina, "192.0.2.2")).ShouldBeNull();
    }

    private static Task<AuthServiceException> FailAsync(SignInThrottle throttle) =>
        Should.ThrowAsync<AuthServiceException>(
            () => throttle.CountFailureAsync<int>(Mina, () => throw new AuthServiceException(AuthErrors.CredentialsInvalid)));

    private static Task<RateLimitedError?> RefuseAsync(SignInThrottle throttle, string email, string address) =>
        throttle.RefuseAsync(email, address, TestRun.Token);

    private static SignInThrottle NewThrottle(RateLimitingOptions options, AuthParts? parts = null)
    {
        parts ??= new AuthParts();
        parts.Credentials.AccountKey(Arg.Any<string>()).Returns(call => call.Arg<string>().ToLowerInvariant());
        return new SignInThrottle(AuthParts.NewLimits(options), parts.Credentials, parts.Sessions);
    }
}
