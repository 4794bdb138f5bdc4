using Board.Application.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Common;

public sealed class RateLimitsTests : IDisposable
{
    private readonly RateLimits limits = NewLimits(new RateLimitingOptions { WritesPerMinuteOfUser = 2, SignInsPerMinuteOfAddress = 1 });

    public void Dispose() => limits.Dispose();

    [Fact]
    public void As_many_as_are_allowed_pass_and_no_more()
    {
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldBeNull();
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldBeNull();
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldNotBeNull().RetryAfter.ShouldBeInRange(
            TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Everybody_and_everything_is_counted_apart()
    {
        limits.Take(RateLimit.SignInOfAddress, "mina").ShouldBeNull();

        limits.Take(RateLimit.SignInOfAddress, "jun").ShouldBeNull();
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldBeNull();
        limits.Take(RateLimit.SignInOfAddress, "mina").ShouldNotBeNull();
    }

    [Fact]
    public void A_peek_does_not_count()
    {
        limits.Peek(RateLimit.SignInOfAddress, "mina").ShouldBeNull();
        limits.Peek(RateLimit.SignInOfAddress, "mina").ShouldBeNull();
        limits.Take(RateLimit.SignInOfAddress, "mina").ShouldBeNull();
        limits.Peek(RateLimit.SignInOfAddress, "mina").ShouldNotBeNull();
    }

    [Fact]
    public void Every_limit_has_a_setting_of_its_own()
    {
        using var different = NewLimits(new RateLimitingOptions
        {
            SignInsPerMinuteOfAddressAndAccount = 1,
            SignInsPerMinuteOfAddress = 2,
            FailedSignInsPerHourOfAccount = 3,
            SignInsPerHourOfAddressAndThrottledAccount = 4,
            SignUpsPerHourOfAddress = 5,
            RefreshesPerMinuteOfSession = 6,
            WrongPasswordsPerHourOfSession = 7,
            WritesPerMinuteOfUser = 8,
        });

        Enum.GetValues<RateLimit>().Select(limit => Count(different, limit)).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public void Without_limits_nothing_is_refused()
    {
        using var off = NewLimits(new RateLimitingOptions { Enabled = false, WritesPerMinuteOfUser = 1 });

        Enumerable.Range(0, 100).ShouldAllBe(_ => off.Take(RateLimit.WriteOfUser, "mina") == null);
    }

    [Fact]
    public void Who_has_to_wait_is_told_how_much_of_the_window_is_left()
    {
        var time = new FakeTimeProvider();
        using var limits = NewLimits(new RateLimitingOptions { WritesPerMinuteOfUser = 1 }, time);
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldBeNull();

        time.Advance(TimeSpan.FromSeconds(45));
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));

        time.Advance(TimeSpan.FromSeconds(15));
        limits.Take(RateLimit.WriteOfUser, "mina").ShouldBeNull();
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("2001:DB8:1:2::1", "2001:db8:0001:0002::1", true)]
    [InlineData(null, "not an address", true)]
    public void An_IPv6_network_counts_as_one_address(string? one, string? other, bool same) =>
        (RateLimits.AddressKey(one) == RateLimits.AddressKey(other)).ShouldBe(same);

    private static int Count(RateLimits limits, RateLimit limit)
    {
        var count = 0;
        while (limits.Take(limit, "anybody") is null)
        {
            count++;
        }

        return count;
    }

    private static RateLimits NewLimits(RateLimitingOptions options, TimeProvider? time = null) =>
        new(Options.Create(options), time ?? TimeProvider.System);
}
