// Normalises text in every way that the rule forbids, for the test of that rule.
namespace Sample.Text;

internal sealed class Eager
{
    private readonly Func<string, bool> isComposed = text => text.IsNormalized();

    public string Compose(string text) => isComposed(text) ? text : text.Normalize();
}
