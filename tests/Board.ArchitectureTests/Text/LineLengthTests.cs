using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Text;

public sealed class LineLengthTests
{
    [Fact]
    public void A_line_has_at_most_140_characters() =>
        new Rule(
            "A line has at most 140 characters, except rows of tables and links in Markdown.",
            "Two files fit side by side on a screen, and a review shows whole lines.",
            "Break the line.")
            .Check(
                from path in Repository.Files
                where LineLengthRules.AppliesTo(path)
                from violation in LineLengthRules.TooLong(path, File.ReadLines(Path.Combine(Repository.Root, path)))
                select violation);

    [Fact]
    public void A_long_line_is_found_with_its_number() =>
        LineLengthRules.TooLong("src/A.cs", ["short", new string('a', 140), new string('a', 141)])
            .Select(violation => $"{violation}").ShouldBe(["src/A.cs:3: 141 characters"]);

    [Theory]
    [InlineData("docs/a.md", "| a row of a table |", true)]
    [InlineData("docs/a.md", "See https://example.com/ for more", true)]
    [InlineData("docs/a.md", "A sentence", false)]
    [InlineData("src/A.cs", "| no table |", false)]
    public void A_row_of_a_table_and_an_address_in_Markdown_may_be_longer(string path, string text, bool isAllowed) =>
        LineLengthRules.TooLong(path, [text.PadRight(141, '-')]).Any().ShouldBe(!isAllowed);
}
