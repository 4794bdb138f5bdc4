using Sample.Reading;

namespace Board.ArchitectureTests.Code;

/// <summary>The rules can find only what <see cref="CodeReader"/> reads.</summary>
public sealed class CodeReaderTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.Reading", typeof(Reader).Assembly);

    [Theory]
    [InlineData(typeof(AsBase))]
    [InlineData(typeof(AsField))]
    [InlineData(typeof(AsArgument<>))]
    [InlineData(typeof(InAsyncMethod))]
    [InlineData(typeof(InLambda))]
    [InlineData(typeof(InAsyncLambda))]
    [InlineData(typeof(InIterator))]
    [InlineData(typeof(InAttribute))]
    [InlineData(typeof(AsConstraint))]
    [InlineData(typeof(OuterOfNested))]
    public void References_of_a_type_are_found_wherever_they_are(Type touched) => OfReader.Uses.Keys.ShouldContain(touched);

    [Fact]
    public void Calls_and_string_constants_in_async_lambdas_are_found()
    {
        OfReader.Calls.Keys.ShouldContain("Sample.Reading.InAsyncLambda.Touch");
        OfReader.Texts.Keys.ShouldContain("a text in an async lambda");
        OfReader.Texts.Keys.ShouldContain("a constant");
    }

    [Fact]
    public void The_line_of_a_reference_is_found()
    {
        var line = OfReader.Uses[typeof(InAsyncLambda)].ShouldNotBeNull();

        line.File.ShouldBe($"tests/{typeof(CodeReaderTests).Assembly.GetName().Name}/Code/ReadingSample.cs");
        File.ReadAllLines(Path.Combine(Repository.Root, line.File))[line.Line - 1].ShouldContain("InAsyncLambda.Touch");
    }

    [Fact]
    public void The_file_of_a_type_is_found() => OfReader.Files.ShouldBe(["ReadingSample.cs"]);

    [Fact]
    public void The_whole_product_is_read()
    {
        Product.Types.Select(type => type.Type.Assembly).Distinct()
            .ShouldBe([Product.Domain, Product.Application, Product.Infrastructure, Product.Api], ignoreOrder: true);
        Product.Types.Count.ShouldBeGreaterThan(50);
    }

    private static CodeType OfReader => Types.Single(type => type.Type == typeof(Reader));
}
