using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Shapes;

public sealed class ShapeTests
{
    private static readonly IEnumerable<Type> Types = Product.Types.Select(type => type.Type);

    [Fact]
    public void A_class_is_sealed_or_a_base_class() =>
        new Rule(
            "Every class is sealed, abstract or static.",
            "A sealed class can be changed without considering derived classes.",
            "Write sealed.")
            .Check(ShapeRules.Unsealed(Types));

    [Fact]
    public void No_property_has_a_public_setter() =>
        new Rule(
            "No property has a public setter; init is fine.",
            "A class enforces its own rules, so only the class itself may change its state.",
            "Write init, or a method that says what happens: post.Edit(…).")
            .Check(ShapeRules.PublicSetters(Types));

    [Fact]
    public void An_asynchronous_method_takes_a_cancellation_token() =>
        new Rule(
            "Every method of a port that returns a task takes a CancellationToken, last.",
            "A query must stop when its client disconnects.",
            "Add the parameter and pass it on.")
            .Check(ShapeRules.UnstoppablePorts(Ports));

    //#if (false)
    [Fact]
    public void No_type_is_named_after_the_product() =>
        new Rule(
            "No type's name begins with the word Board (the namespaces do).",
            "The project template renames the namespaces: a type with the same word would keep the old name, or lose its own.",
            "Name it after its purpose.")
            .Check(ShapeRules.NamedAfter("Board", Types));
    //#endif

    /// <summary>Excludes the verification of access tokens, which only computes; the library declares its task.</summary>
    private static IEnumerable<Type> Ports =>
        Types.Where(type => type.Assembly == Product.Application && type != typeof(Board.Application.Auth.Tokens.IAccessTokens));
}
