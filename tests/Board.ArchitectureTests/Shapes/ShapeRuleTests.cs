using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Shapes;

/// <summary>Applies the rules about types to types that violate them (<c>ShapeSample.cs</c>).</summary>
public sealed class ShapeRuleTests
{
    private static readonly IEnumerable<Type> Types =
        CodeReader.Read("Sample.Shapes", typeof(ShapeRuleTests).Assembly).Select(type => type.Type);

    [Fact]
    public void An_unsealed_class_is_found() =>
        ShapeRules.Unsealed(Types).ShouldBe(
            [
                "Sample.Shapes.Open is neither sealed nor abstract",
                "Sample.Shapes.Outer+OpenInside is neither sealed nor abstract",
                "Sample.Shapes.OpenRecord is neither sealed nor abstract",
            ],
            ignoreOrder: true);

    [Fact]
    public void A_setter_is_found_and_an_initialiser_is_not() =>
        ShapeRules.PublicSetters(Types).ShouldBe(["Sample.Shapes.Settable.Anytime has a public setter"]);

    [Fact]
    public void A_method_without_a_cancellation_token_is_found() =>
        ShapeRules.UnstoppablePorts(Types).ShouldBe(
            ["IPort.WaitAsync takes no CancellationToken", "IPort.WaitForValueAsync takes no CancellationToken"], ignoreOrder: true);

    [Fact]
    public void A_type_named_after_the_product_is_found() => ShapeRules.NamedAfter("Open", Types).Count().ShouldBe(3);
}
