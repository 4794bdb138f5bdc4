using Board.Application.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Common;

public sealed class WindowCountersTests
{
    private const int MaxKeys = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider time = new();
    private readonly WindowCounters counters;

    public WindowCountersTests() => counters = new WindowCounters(permits: 2, Window, MaxKeys, time);

    [Fact]
    public void However_many_keys_come_only_so_many_are_kept()
    {
        Flood(10 * MaxKeys);

        counters.Count.ShouldBe(MaxKeys);
    }

    [Fact]
    public void A_flood_of_other_keys_does_not_make_an_exhausted_one_forgotten()
    {
        Exhaust(1);

        Flood(10 * MaxKeys);

        counters.Take(1).ShouldBe(Window);
        counters.Peek(1).ShouldBe(Window);
    }

    [Fact]
    public void A_flood_refuses_no_newcomer()
    {
        Flood(10 * MaxKeys);

        counters.Take(1).ShouldBeNull();
        counters.Take(1).ShouldBeNull();
        counters.Take(1).ShouldBe(Window);
    }

    [Fact]
    public void Where_all_are_exhausted_the_one_goes_whose_window_ends_first()
    {
        for (var key = 1; key <= MaxKeys; key++)
        {
            Exhaust((UInt128)key);
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        counters.Take(MaxKeys + 1).ShouldBeNull();

        counters.Count.ShouldBe(MaxKeys);
        counters.Peek(1).ShouldBeNull();
        counters.Peek(2).ShouldNotBeNull();
    }

    [Fact]
    public void What_has_ended_is_given_back_without_another_request()
    {
        Exhaust(1);
        Flood(MaxKeys);

        time.Advance(Window);
        counters.Trim();

        counters.Count.ShouldBe(0);
        counters.Take(1).ShouldBeNull();
    }

    [Fact]
    public void Windows_end_one_by_one_those_that_were_kept_through_a_flood_too()
    {
        Exhaust(1);
        time.Advance(Window / 2);
        Flood(MaxKeys);
        Exhaust(2);

        time.Advance(Window / 2);

        counters.Peek(1).ShouldBeNull();
        counters.Peek(2).ShouldBe(Window / 2);
    }

    [Fact]
    public void Looking_makes_no_entry()
    {
        counters.Peek(1).ShouldBeNull();

        counters.Count.ShouldBe(0);
    }

    private void Exhaust(UInt128 key)
    {
        counters.Take(key).ShouldBeNull();
        counters.Take(key).ShouldBeNull();
    }

    private void Flood(int keys)
    {
        for (var key = 0; key < keys; key++)
        {
            counters.Take(UInt128.MaxValue - (UInt128)key).ShouldBeNull();
        }
    }
}
