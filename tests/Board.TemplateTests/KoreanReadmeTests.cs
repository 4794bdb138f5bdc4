using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>Everything except prose is the same in both languages: sections, table rows, code, commands and links.</summary>
public sealed partial class KoreanReadmeTests
{
    private static readonly string English = Read("README.md");
    private static readonly string Korean = Read("README.ko.md");

    [Fact]
    public void Both_READMEs_have_the_same_sections_and_table_rows()
    {
        Shape(Korean).ShouldBe(Shape(English));

        static IEnumerable<string> Shape(string page) =>
            page.Split('\n').Where(line => line.StartsWith('#') || line.StartsWith('|')).Select(line => line.Split(' ')[0]);
    }

    [Fact]
    public void Both_READMEs_have_the_same_commands()
    {
        Commands(Korean).ShouldBe(Commands(English));

        // Comments, and what the examples write, are in the page's language.
        static IEnumerable<string> Commands(string page) =>
            from Match block in Block().Matches(page)
            from line in block.Groups[1].Value.Split('\n')
            select Texts().Replace(line.Split(" # ")[0].Split("  # ")[0].TrimEnd(), "");
    }

    [Fact]
    public void Both_READMEs_name_the_same_settings_files_and_pages()
    {
        Named(Korean).ShouldBe(Named(English));

        static IEnumerable<string> Named(string page) =>
            Block().Replace(page, "").Split('`').Where((_, index) => index % 2 == 1)
                .Concat(
                    Link().Matches(page)
                        .Select(match => match.Groups[1].Value)
                        .Where(link => !link.StartsWith("README", StringComparison.Ordinal)))
                .Select(named => named.ReplaceLineEndings(" "))
                .Distinct()
                .Order(StringComparer.Ordinal);
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(TemplatePackage.Repository, page));

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<=\"(?:title|content)\":)\"[^\"]*\"")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
