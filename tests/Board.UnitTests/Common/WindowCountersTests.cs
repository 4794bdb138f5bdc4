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
    public void The_number_of_keys_is_bounded()
    {
        Flood(10 * MaxKeys);

        counters.Count.ShouldBe(MaxKeys);
    }

    [Fact]
    public void A_flood_of_other_keys_does_not_evict_an_exhausted_window()
    {
        Exhaust(1);

        Flood(10 * MaxKeys);

        counters.Take(1).ShouldBe(Window);
        counters.Peek(1).ShouldBe(Window);
    }

    [Fact]
    public void A_new_key_is_accepted_during_a_flood()
    {
        Flood(10 * MaxKeys);

        counters.Take(1).ShouldBeNull();
        counters.Take(1).ShouldBeNull();
        counters.Take(1).ShouldBe(Window);
    }

    [Fact]
    public void If_all_windows_are_exhausted_the_one_that_ends_first_is_evicted()
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
    public void Ended_windows_are_freed_without_another_request()
    {
        Exhaust(1);
        Flood(MaxKeys);

        time.Advance(Window);
        counters.Trim();

        counters.Count.ShouldBe(0);
        counters.Take(1).ShouldBeNull();
    }

    [Fact]
    public void Windows_end_one_by_one_even_after_a_flood()
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
    public void Peek_creates_no_window()
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
