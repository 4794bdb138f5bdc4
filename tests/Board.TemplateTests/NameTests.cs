using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>Names in a new solution.</summary>
public sealed partial class NameTests(TemplatePackage templates)
{
    /// <summary>The list of common passwords is data and is not renamed.</summary>
    private const string Passwords = "CommonPasswords.txt";

    [Fact]
    public async Task Words_that_end_with_the_old_name_are_not_changed()
    {
        var solution = await templates.ReadAsync("Zyx");

        LinesOf(solution).Where(line => WordThatWasCut().IsMatch(line)).ShouldBeEmpty(
            "The template makes \"dashzyx\" of a dashboard: use another word.");
    }

    /// <summary>Names that are not replaced, because they are installed with the template.</summary>
    private const string ItemTemplates = "dotnet new create board";

    [Theory]
    [InlineData(
        "Acme.Forum", "Acme.Forum", "acmeforum",
        "ConnectionStrings:AcmeForum", "ConnectionStrings__AcmeForum", "ACMEFORUM_TEST_MYSQL")]
    [InlineData("my-forum", "my_forum", "myforum", "ConnectionStrings:myforum", "ConnectionStrings__myforum", "MYFORUM_TEST_MYSQL")]
    [InlineData(
        "2026.Forum", "_2026.Forum", "app2026forum",
        "ConnectionStrings:2026Forum", "ConnectionStrings__2026Forum", "APP2026FORUM_TEST_MYSQL")]
    [InlineData("게시판", "게시판", "app", "ConnectionStrings:App", "ConnectionStrings__App", "APP_TEST_MYSQL")]
    [InlineData(
        "Very.Long.Names.Are.Cut.Where.MySql.Allows.Few.Characters",
        "Very.Long.Names.Are.Cut.Where.MySql.Allows.Few.Characters",
        "verylongnamesarecutwhere",
        "ConnectionStrings:VeryLongNamesAreCutWhereMySqlAllowsFewCharacters",
        "ConnectionStrings__VeryLongNamesAreCutWhereMySqlAllowsFewCharacters",
        "VERYLONGNAMESARECUTWHERE_TEST_MYSQL")]
    public async Task The_old_name_is_replaced_by_the_valid_form_of_each_kind_of_name(
        string name, string space, string technical, string connectionString, string connectionStringVariable, string serverVariable)
    {
        var solution = await templates.ReadAsync(name);

        solution.Files.Where(path => path.Contains("board", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        LinesOf(solution).Where(line => line.Contains("board", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        solution.Root.ShouldBe(space);
        solution.Read($"src/{space}.Domain/Users/User.cs").ShouldContain($"namespace {space}.Domain.Users;");
        solution.Read($"src/{space}.Api/Auth/Tokens/AuthCookies.cs").ShouldContain($"\"__Host-{technical}_access\"");
        solution.Read($"src/{space}.Application/Auth/AuthOptions.cs").ShouldContain($"Issuer {{ get; init; }} = \"{technical}\"");
        solution.Read($"src/{space}.Infrastructure/InfrastructureServices.cs").ShouldContain($"\"{technical}.db\"");
        solution.Read($"src/{space}.Infrastructure/Database/DatabaseOptions.cs").ShouldContain($"\"{connectionString.Split(':')[1]}\"");
        solution.Read("docs/operations.md").ShouldContain($"export {connectionStringVariable}=");
        solution.Read("docs/operations.md").ShouldContain($"`{connectionString}`");
        solution.Read("CONTRIBUTING.md").ShouldContain($"`{serverVariable}`");
        solution.Output.Contains("are called app", StringComparison.Ordinal).ShouldBe(technical is "app", solution.Output);
        solution.Read("README.md").ShouldStartWith($"# {name}\n");
    }

    [Fact]
    public async Task The_solution_has_all_projects_except_those_about_the_template()
    {
        var solution = await templates.ReadAsync("Acme.Forum");

        var listed = ProjectOfSolution().Matches(solution.Read("Acme.Forum.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'));
        listed.ShouldBe(solution.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)), ignoreOrder: true);
        solution.Files.ShouldNotContain(path => path.Contains("emplates", StringComparison.Ordinal));
    }

    /// <summary>A package does not keep it: the template makes the scripts executable that it lists.</summary>
    [Fact]
    public async Task Executable_files_stay_executable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no such mode.");
        var solution = await templates.ReadAsync("Acme.Forum");

        var wrong =
            from path in solution.Files
            let original = Path.Combine(TemplatePackage.Repository, path)
            where File.Exists(original) && IsExecutable(original) && !IsExecutable(Path.Combine(solution.Folder, path))
            select path;
        wrong.ShouldBeEmpty("list them in .template.config/template.json");
    }

    [Theory]
    [InlineData("comments")]
    [InlineData("posts")]
    [InlineData("none")]
    public async Task Links_in_documents_have_targets(string modules)
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--modules", modules);

        var broken =
            from page in solution.Files
            where page.EndsWith(".md", StringComparison.Ordinal)
            from Match link in Link().Matches(solution.Read(page))
            let target = Path.Combine(solution.Folder, Path.GetDirectoryName(page)!, link.Groups[1].Value)
            where !Path.Exists(target)
            select $"{page}: {link.Groups[1].Value}";
        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("both", "comments")]
    [InlineData("both", "posts")]
    [InlineData("sqlite", "comments")]
    [InlineData("mysql", "none")]
    public async Task Documents_name_existing_files(string database, string modules)
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--database", database, "--modules", modules);

        var missing =
            from page in solution.Files
            where page.EndsWith(".md", StringComparison.Ordinal) && !Walked().IsMatch(page)
            from Match name in FileInText().Matches(solution.Read(page))
            where !solution.Files.Any(path => $"/{path}".EndsWith($"/{name.Groups[1].Value}", StringComparison.Ordinal))
            select $"{page}: {name.Groups[1].Value}";
        missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("both", "posts", @"/comments|`Comments|\bComments\b(?! say)")]
    [InlineData("both", "none", @"/posts|\bPosts\b|/comments|`Comments|\bPosts and Comments\b")]
    [InlineData("sqlite", "comments", "--mysql|--galera|tests/servers|image: mysql")]
    [InlineData("both", "comments", @"\bbench/|BenchmarkDotNet|performance\.md|ADR 9|within a week")]
    public async Task Omitted_parts_are_not_mentioned(string database, string modules, string words)
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--database", database, "--modules", modules);

        var spoken =
            from path in solution.Files
            where path is "test" or ".gitignore" or ".github/workflows/ci.yml" or "Directory.Packages.props"
                || path.EndsWith(".md", StringComparison.Ordinal)
            from line in solution.Read(path).Split('\n')
            where Regex.IsMatch(line, words)
            select $"{path}: {line}";
        spoken.ShouldBeEmpty();
    }

    private static bool IsExecutable(string path) =>
        !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    /// <summary>Every line of every text file, with the file's path before it.</summary>
    private static IEnumerable<string> LinesOf(GeneratedSolution solution) =>
        from path in solution.Files
        where !path.EndsWith(Passwords, StringComparison.Ordinal)
        from line in solution.Read(path).Replace(ItemTemplates, "", StringComparison.Ordinal).Split('\n')
        select $"{path}: {line}";

    /// <summary>To a file of the solution, the place in it cut off.</summary>
    [GeneratedRegex(@"\]\((?!https?:|/|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    /// <summary>Pages whose steps are taken by a test, and make files of their own.</summary>
    [GeneratedRegex("docs/(adding-a-|everyday-jobs)")]
    private static partial Regex Walked();

    [GeneratedRegex(@"`([A-Za-z0-9_./-]+\.(?:cs|http|js|md|resx|sh|yaml))`")]
    private static partial Regex FileInText();

    [GeneratedRegex("[A-Za-z](zyx|Zyx|ZYX)")]
    private static partial Regex WordThatWasCut();

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectOfSolution();
}
