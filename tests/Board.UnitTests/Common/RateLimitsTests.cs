using System.Reflection;
using Board.Application.Auth;
using Board.Application.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Common;

public sealed class RateLimitsTests : IDisposable
{
    private readonly RateLimits limits = NewLimits(
        new RateLimitingOptions { Permits = { [WriteLimits.OfUser] = 2, [AuthLimits.SignInOfAddress] = 1 } });

    public void Dispose() => limits.Dispose();

    [Fact]
    public void Requests_beyond_the_permits_are_rejected()
    {
        limits.Take(WriteLimits.OfUser, "mina").ShouldBeNull();
        limits.Take(WriteLimits.OfUser, "mina").ShouldBeNull();
        limits.Take(WriteLimits.OfUser, "mina").ShouldNotBeNull().RetryAfter.ShouldBeInRange(
            TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Each_limit_and_each_key_has_its_own_count()
    {
        limits.Take(AuthLimits.SignInOfAddress, "mina").ShouldBeNull();

        limits.Take(AuthLimits.SignInOfAddress, "jun").ShouldBeNull();
        limits.Take(WriteLimits.OfUser, "mina").ShouldBeNull();
        limits.Take(AuthLimits.SignInOfAddress, "mina").ShouldNotBeNull();
    }

    [Fact]
    public void A_peek_does_not_count()
    {
        limits.Peek(AuthLimits.SignInOfAddress, "mina").ShouldBeNull();
        limits.Peek(AuthLimits.SignInOfAddress, "mina").ShouldBeNull();
        limits.Take(AuthLimits.SignInOfAddress, "mina").ShouldBeNull();
        limits.Peek(AuthLimits.SignInOfAddress, "mina").ShouldNotBeNull();
    }

    [Fact]
    public void Every_declared_limit_has_a_setting_of_its_own()
    {
        var declared = RateLimit.All;
        var settings = declared.Select((limit, index) => KeyValuePair.Create($"RateLimiting:{limit.Setting}", (string?)$"{index + 1}"));
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System)
            .AddRateLimiting()
            .BuildServiceProvider();

        declared.ShouldContain(WriteLimits.OfUser);
        declared.Select(limit => Count(services.GetRequiredService<RateLimits>(), limit)).ShouldBe(Enumerable.Range(1, declared.Count));
    }

    [Fact]
    public void A_limit_without_a_setting_has_its_own_default()
    {
        using var defaults = NewLimits(new RateLimitingOptions());

        RateLimit.All.ShouldAllBe(limit => Count(defaults, limit) == limit.Permits);
    }

    [Fact]
    public void A_limit_that_is_declared_elsewhere_is_not_mistaken_for_another() =>
        Should.Throw<InvalidOperationException>(() => limits.Take(RateLimit.PerMinute(1, "NobodyCollectsThis"), "mina"))
            .Message.ShouldContain("NobodyCollectsThis");

    [Fact]
    public void Every_limit_is_declared_where_it_is_collected() =>
        typeof(RateLimit).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(constant => constant.FieldType == typeof(RateLimit))
            .Select(constant => (RateLimit)constant.GetValue(null)!)
            .ShouldBe(RateLimit.All, ignoreOrder: true);

    [Fact]
    public void Nothing_is_rejected_while_limits_are_disabled()
    {
        using var off = NewLimits(new RateLimitingOptions { Enabled = false, Permits = { [WriteLimits.OfUser] = 1 } });

        Enumerable.Range(0, 100).ShouldAllBe(_ => off.Take(WriteLimits.OfUser, "mina") == null);
    }

    [Fact]
    public void The_error_has_the_remaining_time_of_the_window()
    {
        var time = new FakeTimeProvider();
        using var limits = NewLimits(new RateLimitingOptions { Permits = { [WriteLimits.OfUser] = 1 } }, time);
        limits.Take(WriteLimits.OfUser, "mina").ShouldBeNull();

        time.Advance(TimeSpan.FromSeconds(45));
        limits.Take(WriteLimits.OfUser, "mina").ShouldNotBeNull().RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));

        time.Advance(TimeSpan.FromSeconds(15));
        limits.Take(WriteLimits.OfUser, "mina").ShouldBeNull();
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
