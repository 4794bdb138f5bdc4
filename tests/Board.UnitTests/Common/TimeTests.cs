using Board.Application.Common;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Common;

public sealed class TimeTests
{
    [Fact]
    public void UtcNow_is_in_whole_microseconds_and_never_in_the_future() =>
        Gen.Long[0, TimeSpan.TicksPerDay].Sample(ticks =>
        {
            var exact = Some.Time.AddTicks(ticks);

            var now = new FakeTimeProvider(exact).UtcNow();

            return now.Ticks % TimeSpan.TicksPerMicrosecond == 0
                && exact - now >= TimeSpan.Zero
                && exact - now < TimeSpan.FromMicroseconds(1);
        });
}
