// Code for the tests of CodeReader.
namespace Sample.Reading;

internal sealed class Reader : AsBase
{
    public const string Constant = "a constant";

    private AsField? Field { get; init; }

    public override string ToString() => $"{Field}";

    public async Task RunAsync<T>(List<AsArgument<int>[]> arguments)
        where T : AsConstraint
    {
        GC.KeepAlive(this);
        await Task.Yield();
        InAsyncMethod.Touch();
        arguments.ForEach(_ => InLambda.Touch());
        await WithAsync(async () =>
        {
            await Task.Yield();
            InAsyncLambda.Touch("a text in an async lambda");
        });
        OuterOfNested.Nested.Touch();
    }

    [Marked(typeof(InAttribute))]
    public IEnumerable<object> Iterate()
    {
        GC.KeepAlive(this);
        yield return new InIterator();
    }

    private static Task WithAsync(Func<Task> work) => work();
}

internal abstract class AsBase;

internal sealed class AsField;

internal sealed class AsArgument<T>
{
    public T? Value { get; init; }
}

internal abstract class AsConstraint;

internal sealed class InIterator;

internal sealed class InAttribute;

internal static class InAsyncMethod
{
    public static void Touch() => GC.KeepAlive(null);
}

internal static class InLambda
{
    public static void Touch() => GC.KeepAlive(null);
}

internal static class InAsyncLambda
{
    public static void Touch(string text) => GC.KeepAlive(text);
}

internal static class OuterOfNested
{
    public static class Nested
    {
        public static void Touch() => GC.KeepAlive(null);
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class MarkedAttribute(Type type) : Attribute
{
    public Type Type => type;
}
