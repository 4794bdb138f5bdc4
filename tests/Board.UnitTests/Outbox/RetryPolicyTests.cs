using Board.Infrastructure.Outbox;

namespace Board.UnitTests.Outbox;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(3, 20)]
    [InlineData(7, 320)]
    [InlineData(8, 600)]
    [InlineData(9, 600)]
    [InlineData(1_000_000, 600)]
    public void The_pause_doubles_from_5_seconds_up_to_10_minutes(int failures, int seconds) =>
        RetryPolicy.PauseAfter(failures, failingFor: TimeSpan.FromHours(23), neverGivesUp: false).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_a_day_of_failures_there_is_no_further_attempt() =>
        RetryPolicy.PauseAfter(failures: 150, TimeSpan.FromDays(1), neverGivesUp: false).ShouldBeNull();

    [Fact]
    public void A_handler_that_never_gives_up_is_tried_every_hour_after_a_day() =>
        RetryPolicy.PauseAfter(failures: 150, TimeSpan.FromDays(30), neverGivesUp: true).ShouldBe(TimeSpan.FromHours(1));
}
