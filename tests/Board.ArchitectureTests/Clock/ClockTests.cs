using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Clock;

public sealed class ClockTests
{
    [Fact]
    public void Time_comes_from_the_time_provider() =>
        new Rule(
            "No code reads the system clock.",
            "Tokens expire and sessions end, and tests advance a clock instead of waiting.",
            "Inject TimeProvider and call time.UtcNow(), which also truncates to the precision of the databases.")
            .Check(ClockRules.ReadsSystemClock(Product.Types));

    [Fact]
    public void Every_other_way_to_read_the_clock_is_found() =>
        ClockRules.ReadsSystemClock(CodeReader.Read("Sample.Clock", typeof(ClockTests).Assembly)).Select(violation => violation.Text)
            .ShouldBe(
            [
                "Sample.Clock.Impatient calls System.DateTime.get_Now",
                "Sample.Clock.Impatient calls System.DateTimeOffset.get_UtcNow",
                "Sample.Clock.Impatient calls System.DateTime.get_UtcNow",
            ],
            ignoreOrder: true);
}
