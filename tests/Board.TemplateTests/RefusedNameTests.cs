using System.Text.Json;
using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>Names for which the generated code would not compile or run. They are rejected with one sentence.</summary>
public sealed class RefusedNameTests(TemplatePackage templates)
{
    private static readonly string[] Folders = ["src", "tests", "clients"];

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    [Theory]
    [InlineData("Acme.Task", "a word of C# or a type")]
    [InlineData("User", "a word of C# or a type")]
    [InlineData("event", "a word of C# or a type")]
    [InlineData("Acme.namespace.Forum", "a word of C# or a type")]
    [InlineData("System.Forum", "a word of C# or a type")]
    [InlineData("Con", "a word of C# or a type")]
    [InlineData("Acme..Forum", "letters, digits")]
    [InlineData("Acme.", "letters, digits")]
    [InlineData("A&B", "letters, digits")]
    [InlineData("My Forum", "letters, digits")]
    [InlineData("A.Name.With.More.Than.Sixty.Characters.Makes.Paths.Nobody.Can.Use", "letters, digits")]
    public async Task An_unusable_name_of_a_solution_is_rejected(string name, string why) =>
        (await templates.RefusalAsync(name)).ShouldContain(why);

    [Fact]
    public async Task An_unusable_name_of_a_module_is_rejected()
    {
        var solution = await templates.ReadAsync("Acme.Forum");
        (string Why, string[] Options)[] cases =
        [
            ("PascalCase", ["-n", "tags"]),
            ("PascalCase", ["-n", "Order-Lines"]),
            ("PascalCase", ["-n", "태그"]),
            ("PascalCase", ["-n", "2ndHands"]),
            ("PascalCase", ["-n", "People", "--entity", "person"]),
            ("PascalCase", ["-n", "ThingsWithANameThatNoTableOnEarthCouldBear"]),
            ("a name of its own", ["-n", "Media"]),
            ("a name of its own", ["-n", "News"]),
            ("has that name already", ["-n", "Posts"]),
            ("has that name already", ["-n", "Tasks"]),
            ("has that name already", ["-n", "Options", "--entity", "Setting"]),
            ("has that name already", ["-n", "RateLimits"]),
            ("has that name already", ["-n", "Sessions", "--entity", "Meeting"]),
            ("has that name already", ["-n", "RefreshTokens", "--entity", "Coupon"]),
            ("has that name already", ["-n", "Errors", "--entity", "Mistake"]),
            ("has that name already", ["-n", "SqliteThings"]),
            ("ends as only some types may", ["-n", "WaitingQueues"]),
            ("number", ["-n", "Tags", "--migration", "20261127120000"]),
            ("number", ["-n", "Tags", "--migration", "7"]),
            ("folder of the solution", ["-n", "Tags", "-o", "src"]),
        ];

        foreach (var (why, options) in cases)
        {
            (await solution.RefusalAsync("board-module", options)).ShouldContain(why, customMessage: string.Join(' ', options));
        }

        (await templates.RefusalAsync(Path.Combine(solution.Folder, "src"), "board-module", "-n", "Tags")).ShouldContain(
            "folder of the solution");
    }

    [Fact]
    public async Task An_unusable_name_of_a_use_case_is_rejected()
    {
        var solution = await templates.ReadAsync("Acme.Forum");
        (string Why, string[] Options)[] cases =
        [
            ("a verb and a noun", ["-n", "Get", "--module", "Posts", "--route", "/drafts"]),
            ("a verb and a noun", ["-n", "archivePost", "--module", "Posts", "--route", "/drafts"]),
            ("no such module", ["-n", "ArchivePost", "--module", "Nothing", "--route", "/drafts"]),
            ("no such module", ["-n", "ArchivePost", "--module", "posts", "--route", "/drafts"]),
            ("no such module", ["-n", "ArchivePost", "--module", "Common", "--route", "/drafts"]),
            ("--route is a path", ["-n", "ArchivePost", "--module", "Posts", "--route", "drafts"]),
            ("--route is a path", ["-n", "ArchivePost", "--module", "Posts", "--route", "/Drafts"]),
            ("--route is a path", ["-n", "ArchivePost", "--module", "Posts", "--route", "/drafts/"]),
            ("--route is a path", ["-n", "ArchivePost", "--module", "Posts", "--route", "/posts/{id}/drafts/{draftId}"]),
            ("get has --shape list", ["-n", "ArchivePost", "--module", "Posts", "--route", "/drafts", "--shape", "none"]),
            ("delete has none", ["-n", "ArchivePost", "--module", "Posts", "--route", "/drafts", "--method", "delete"]),
            (
                "post, put and patch have",
                ["-n", "ArchivePost", "--module", "Posts", "--route", "/drafts", "--method", "post", "--shape", "list"]),
            ("has that name already", ["-n", "SignIn", "--module", "Posts", "--route", "/drafts"]),
            ("folder of the solution", ["-n", "ArchivePost", "--module", "Posts", "--route", "/drafts", "--output", "tests"]),
        ];

        foreach (var (why, options) in cases)
        {
            (await solution.RefusalAsync("board-usecase", options)).ShouldContain(why, customMessage: string.Join(' ', options));
        }
    }

    /// <summary>
    /// In Acme.Task, the simple name Task would mean the namespace. Types of the solution itself are in files of their names.
    /// </summary>
    [Fact]
    public void Every_one_word_type_name_is_among_the_rejected_names()
    {
        var own =
            from folder in Folders
            from path in Directory.EnumerateFiles(Path.Combine(TemplatePackage.Repository, folder), "*.cs", SearchOption.AllDirectories)
            where !path.Contains("TemplateTests", StringComparison.Ordinal) && !path.Contains("BrowserTests", StringComparison.Ordinal)
            where !Path.GetRelativePath(TemplatePackage.Repository, path).Contains("/obj/")
            select Path.GetFileNameWithoutExtension(path);
        var common =
            from assembly in new[] { typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Queue<>).Assembly }
            from type in assembly.GetExportedTypes()
            where ImplicitUsings.Contains(type.Namespace) && !type.IsNested
            select type.Name.Split('`')[0];

        var accepted = own.Concat(common).Distinct().Where(name => Regex.IsMatch(name, "^[A-Z][a-z]+$") && !IsRefused(name));

        accepted.ShouldBeEmpty("add them to nameOfItsOwn or nameOfLibraries in .template.config/template.json");
    }

    [Fact]
    public void Names_of_libraries_are_rejected_for_modules()
    {
        var refused = Pattern(".template.config", "nameOfLibraries");
        var words =
            refused[refused.LastIndexOf("(?:", refused.LastIndexOf("(?:", StringComparison.Ordinal) - 1, StringComparison.Ordinal)..];
        words = words[..(words.IndexOf(')', StringComparison.Ordinal) + 1)];

        Pattern("templates/board-module/.template.config", "moduleIsOfLibraries").ShouldBe($"^{words}$");
        Pattern("templates/board-module/.template.config", "oneIsOfLibraries").ShouldBe($"^{words}$");
    }

    private static bool IsRefused(string name) =>
        Regex.IsMatch(name, Pattern(".template.config", "nameOfItsOwn"))
            || Regex.IsMatch(name, Pattern(".template.config", "nameOfLibraries"));

    private static string Pattern(string folder, string symbol)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(TemplatePackage.Repository, folder, "template.json")));
        return json.RootElement.GetProperty("symbols").GetProperty(symbol).GetProperty("parameters").GetProperty("pattern").GetString()!;
    }
}
