using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Text;

public sealed class NormalizationTests
{
    [Fact]
    public void Text_is_normalised_in_one_place() =>
        new Rule(
            "Only ComposedText normalises text.",
            "Sorting combining marks takes quadratic time: 50,000 of them take seconds.",
            "Call ComposedText.Of(text), which breaks runs of marks first.")
            .Check(NormalizationRules.Normalizes(Product.Types.Where(type => type.Type.Name != "ComposedText")));

    [Fact]
    public void Every_other_way_to_normalise_is_found() =>
        NormalizationRules.Normalizes(CodeReader.Read("Sample.Text", typeof(NormalizationTests).Assembly))
            .Select(violation => violation.Text).ShouldBe(
            ["Sample.Text.Eager calls System.String.IsNormalized", "Sample.Text.Eager calls System.String.Normalize"], ignoreOrder: true);
}
