using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Clock;

public sealed class ClockTests
{
    [Fact]
    public void Time_comes_from_the_time_provider() =>
        new Rule(
            "Nothing asks the system for the time.",
            "Tokens expire and sessions end: tests move the clock instead of waiting.",
            "Inject TimeProvider and ask time.UtcNow(), which also cuts to what the databases keep.")
            .Check(ClockRules.LooksAtTheSystemClock(Product.Types));

    [Fact]
    public void Every_other_way_to_read_the_clock_is_found() =>
        ClockRules.LooksAtTheSystemClock(CodeReader.Read("Sample.Clock", typeof(ClockTests).Assembly)).Select(violation => violation.Text)
            .ShouldBe(
            [
                "Sample.Clock.Impatient calls System.DateTime.get_Now",
                "Sample.Clock.Impatient calls System.DateTimeOffset.get_UtcNow",
                "Sample.Clock.Impatient calls System.DateTime.get_UtcNow",
            ],
            ignoreOrder: true);
}
