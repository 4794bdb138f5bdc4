// Types that the rules forbid, for the tests of those rules.
namespace Sample.Shapes;

public class Open;

public record OpenRecord;

public abstract class Abstract;

public static class Outer
{
    public class OpenInside;

    public sealed class ClosedInside;
}

public sealed class Settable
{
    public int Anytime { get; set; }

    public int Once { get; init; }

    public int Inside { get; private set; }

    public void Change() => Inside++;
}

public sealed class Overriding : MemoryStream
{
    public override long Position { get; set; }
}

public interface IPort
{
    Task WaitAsync();

    ValueTask<int> WaitForValueAsync(int number);

    Task WaitProperlyAsync(int number, CancellationToken cancellationToken);

    int Compute();
}
