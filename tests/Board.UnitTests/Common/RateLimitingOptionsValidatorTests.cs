using Board.Application.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Common;

public sealed class RateLimitingOptionsValidatorTests
{
    /// <summary>Every setting that is a number, found and not listed.</summary>
    public static TheoryData<string> Limits =>
        new(typeof(RateLimitingOptions).GetProperties()
            .Where(property => property.PropertyType == typeof(int) && property.Name is not nameof(RateLimitingOptions.MaxEntries))
            .Select(property => property.Name));

    [Fact]
    public void The_defaults_are_accepted() => Problem(new RateLimitingOptions()).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Limits))]
    public void Every_limit_is_at_least_1(string limit)
    {
        Problem(With(limit, 1)).ShouldBeNull();
        Problem(With(limit, 0)).ShouldNotBeNull().ShouldStartWith($"RateLimiting:{limit} must be at least 1");
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    [InlineData(10_000_000, true)]
    [InlineData(10_000_001, false)]
    public void The_number_of_entries_has_bounds(int entries, bool isAccepted) =>
        (Problem(With(nameof(RateLimitingOptions.MaxEntries), entries)) is null).ShouldBe(isAccepted);

    private static RateLimitingOptions With(string limit, int value) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(limit, (string?)$"{value}")])
            .Build()
            .Get<RateLimitingOptions>()!;

    private static string? Problem(RateLimitingOptions options) =>
        new RateLimitingOptionsValidator().Validate(name: null, options).FailureMessage;
}
