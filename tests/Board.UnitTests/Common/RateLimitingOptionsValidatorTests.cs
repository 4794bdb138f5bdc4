using Board.Application.RateLimiting;

namespace Board.UnitTests.Common;

public sealed class RateLimitingOptionsValidatorTests
{
    public static TheoryData<string> Limits => new(RateLimit.All.Select(limit => limit.Setting));

    [Fact]
    public void The_defaults_are_accepted() => Problem(new RateLimitingOptions()).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Limits))]
    public void Every_limit_is_at_least_1(string limit)
    {
        Problem(WithPermits(limit, 1)).ShouldBeNull();
        Problem(WithPermits(limit, 0)).ShouldNotBeNull().ShouldStartWith($"RateLimiting:{limit} must be at least 1");
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    [InlineData(10_000_000, true)]
    [InlineData(10_000_001, false)]
    public void The_number_of_entries_has_bounds(int entries, bool isAccepted) =>
        (Problem(new RateLimitingOptions { MaxEntries = entries }) is null).ShouldBe(isAccepted);

    private static RateLimitingOptions WithPermits(string setting, int permits) =>
        new() { Permits = { [RateLimit.All.Single(limit => limit.Setting == setting)] = permits } };

    private static string? Problem(RateLimitingOptions options) =>
        new RateLimitingOptionsValidator().Validate(name: null, options).FailureMessage;
}
