// Reads the clock in every way that the rule forbids, for the test of that rule.
namespace Sample.Clock;

internal sealed class Impatient(TimeProvider time)
{
    private readonly Lazy<DateTime> started = new(() => DateTime.Now);

    public async Task<TimeSpan> RunAsync()
    {
        await Task.Yield();
        return DateTimeOffset.UtcNow - time.GetUtcNow() + (DateTime.UtcNow - started.Value);
    }
}
