using System.Globalization;
using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>New solutions build without warnings, and their tests pass.</summary>
public sealed partial class SolutionTests(TemplatePackage templates)
{
    /// <summary>
    /// Modules whose names are words of SQL or of C#, or have an odd plural. All but the last have a number of their own:
    /// the default is the second of the clock, and two modules may be made within one.
    /// </summary>
    private static readonly (string Name, string[] Options)[] Modules =
    [
        ("Groups", ["--migration", "20270101001001"]),
        ("Keys", ["--migration", "20270101001007"]),
        ("Rows", ["--migration", "20270101001012"]),
        ("Events", ["--migration", "20270101001013"]),
        ("Boxes", ["--migration", "20270101001014"]),
        ("News", ["--entity", "NewsItem", "--migration", "20270101001015"]),
        ("Media", ["--entity", "Medium", "--migration", "20270101001016"]),
        ("Top10Lists", []),
    ];

    /// <summary>Every method with every shape that it can have, with and without an id in the path.</summary>
    private static readonly (string Name, string Module, string Method, string Route, string[] Shape)[] UseCases =
    [
        ("ArchivePost", "Posts", "post", "/posts/{id}/archive", ["--shape", "none"]),
        ("CountReplies", "Comments", "get", "/comments/{id}/replies/count", []),
        ("ListEditions", "Posts", "get", "/posts/{postId}/editions", ["--shape", "list"]),
        ("AddLabel", "Posts", "post", "/posts/{postId}/labels", []),
        ("CreateDraft", "Posts", "post", "/drafts", []),
        ("RelabelPost", "Posts", "patch", "/posts/{id}/label", []),
        ("SetMood", "Posts", "put", "/posts/{id}/mood", []),
        ("GetDevice", "Auth", "get", "/auth/device", ["--signed-in"]),
        ("AddBookmark", "Bookmarks", "put", "/posts/{postId}/bookmark", ["--shape", "none"]),
        ("RemoveBookmark", "Bookmarks", "delete", "/posts/{postId}/bookmark", ["--shape", "none"]),
        ("ListBookmarks", "Bookmarks", "get", "/bookmarks", ["--shape", "list", "--signed-in"]),
    ];

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task A_solution_with_all_modules_follows_every_step_of_the_page_about_use_cases_and_builds()
    {
        var solution = await templates.CreateAsync("my-forum");
        foreach (var (module, options) in Modules)
        {
            await solution.AddAsync("board-module", ["-n", module, .. options]);
            Register(solution, module);
        }

        await solution.AddAsync("board-module", "-n", "Bookmarks", "--bare");
        Register(solution, "Bookmarks");
        foreach (var (name, module, method, route, shape) in UseCases)
        {
            AddRow(
                solution,
                await solution.AddAsync("board-usecase", ["-n", name, "--module", module, "--method", method, "--route", route, .. shape]));
        }

        Usings.UnsortedFiles(solution).ShouldBeEmpty();
        await solution.BuildAsync();

        await solution.TestAsync("UnitTests");
        (await solution.TryTestAsync("UnitTests", "FullyQualifiedName~NoSuchTest")).ExitCode.ShouldBe(
            1, "a filter without a match is an error");
        await solution.TestAsync("ArchitectureTests", "FullyQualifiedName~Sql");
        await solution.TestAsync("IntegrationTests", string.Join('|', UseCases.Select(useCase => $"FullyQualifiedName~.{useCase.Name}On")));
        await solution.TestAsync("IntegrationTests", string.Join('|', Modules.Select(module => $"FullyQualifiedName~.{module.Name}.")));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(Walkthrough.Read(solution.Read("docs/adding-a-use-case.md")));
        await walk.TakeAsync(Walkthrough.Read(solution.Read("docs/adding-a-module.md")).SkipLast(1));
        await solution.AnalyzeAsync();
        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~AccessOn|FullyQualifiedName~DocumentTests");
    }

    [Fact]
    public async Task Every_step_of_the_page_about_everyday_jobs_works()
    {
        var solution = await templates.CreateAsync("my-forum");

        await using var walk = new Walk(solution);
        await walk.TakeAsync(Walkthrough.Read(solution.Read("docs/everyday-jobs.md")));
        await solution.AnalyzeAsync();
    }

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task Every_step_of_the_page_about_modules_works_in_a_solution_without_modules()
    {
        var solution = await templates.CreateAsync("2026.Forum", "--modules", "none", "--database", "sqlite");

        var steps = Walkthrough.Read(solution.Read("docs/adding-a-module.md"));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(steps);
        await solution.AnalyzeAsync();

        steps[^1].Code.ShouldBe("dotnet test\n");
    }

    /// <summary>The steps of the page up to the first that changes a file.</summary>
    [Fact]
    public async Task A_solution_for_MySql_is_tested_on_a_server()
    {
        var solution = await templates.CreateAsync("Acme.Forum", "--database", "mysql", "--modules", "none");

        var steps = Walkthrough.Read(solution.Read("docs/adding-a-module.md"));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(steps.TakeWhile(step => !step.What.StartsWith("add to", StringComparison.Ordinal)));

        await solution.AnalyzeAsync();
        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~CreateUserOnMariaDb|FullyQualifiedName~SignInOnMariaDb");
        (await StartAsReadmeSaysAsync(solution)).ShouldContain("Unable to connect");
    }

    /// <summary>Names that come before and after those of libraries, by which <c>using</c> lines are sorted.</summary>
    [Theory]
    [InlineData("Acme.Forum")]
    [InlineData("Zoo.Forum")]
    public async Task A_solution_of_any_name_is_formatted(string name)
    {
        var solution = await templates.CreateAsync(name);

        await Dotnet.RunAsync(solution.Folder, "restore");

        await Dotnet.RunAsync(solution.Folder, "format", "--no-restore", "--verify-no-changes");
    }

    /// <summary>Names that come before, between and after those of libraries, and others that are sorted in a way of their own.</summary>
    [Theory]
    [InlineData("Acme.Forum")]
    [InlineData("dart-club")]
    [InlineData("Zyx")]
    [InlineData("mist")]
    [InlineData("2026.Forum")]
    [InlineData("게시판")]
    [InlineData("Ökonomie")]
    public async Task Its_usings_are_sorted_whatever_its_name_is(string name) =>
        Usings.UnsortedFiles(await templates.ReadAsync(name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ModuleChoices.All), MemberType = typeof(ModuleChoices))]
    public async Task An_omitted_module_leaves_nothing_behind(string module)
    {
        var others = ModuleChoices.Without(module);

        var solution = await templates.ReadAsync("Acme.Forum", ["--modules", .. others]);

        var name = ModuleChoices.FolderOf(module);
        solution.Files.ShouldNotContain(path => path.Contains($"/{name}/", StringComparison.Ordinal));
        solution.Files
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => NamespaceOf(name).IsMatch(solution.Read(path)))
            .ShouldBeEmpty();
    }

    /// <summary>Without those that others depend on, hardly anything is left: that is the solution without modules.</summary>
    [Theory]
    [MemberData(nameof(ModuleChoices.Leaves), MemberType = typeof(ModuleChoices))]
    public async Task A_solution_without_one_of_the_modules_builds_and_passes_its_tests(string module)
    {
        var solution = await templates.CreateAsync("Acme.Forum", ["--modules", .. ModuleChoices.Without(module)]);

        await solution.AnalyzeAsync();

        await solution.TestAsync("UnitTests");
        await solution.TestAsync("ArchitectureTests");
        await solution.TestAsync(
            "IntegrationTests", "FullyQualifiedName~AccessOnSqlite|FullyQualifiedName~OpenApi|FullyQualifiedName~CommandLineTests");
    }

    [Fact]
    public async Task A_module_includes_its_dependencies()
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--modules", "comments");

        solution.Files.ShouldContain("src/Acme.Forum.Domain/Posts/Post.cs");
    }

    [Fact]
    public async Task A_solution_has_all_modules_by_default()
    {
        var solution = await templates.ReadAsync("Acme.Forum");

        foreach (string module in ModuleChoices.All)
        {
            solution.Files.ShouldContain(
                path => path.StartsWith($"src/Acme.Forum.Application/{ModuleChoices.FolderOf(module)}/", StringComparison.Ordinal));
        }
    }

    /// <summary>A migration runs once: two with one number, and one of them never does.</summary>
    [Fact]
    public async Task Each_new_module_has_a_unique_latest_migration()
    {
        var solution = await templates.CreateAsync("Acme.Forum");
        var before = MigrationNumbers(solution);

        await solution.AddAsync("board-module", "-n", "Tags");
        await solution.AddAsync("board-module", "-n", "Votes");
        await solution.AddAsync("board-module", "-n", "Orders", "--migration", "20991231235959");

        var added = MigrationNumbers(solution).Except(before).ToList();
        added.Count.ShouldBe(3);
        added.ShouldAllBe(number => number > before.Max());
        solution.Files.ShouldContain(path => path.EndsWith("M20991231235959_CreateOrders.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("both", null, null)]
    [InlineData("sqlite", null, "FullyQualifiedName!~OnMariaDb")]
    [InlineData("mysql", "\"Provider\": \"MySql\"", "FullyQualifiedName!~OnSqlite")]
    public async Task A_solution_uses_the_chosen_database(string database, string? provider, string? filter)
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--database", database);

        solution.Read("src/Acme.Forum.Api/appsettings.json").Contains(provider ?? "Provider", StringComparison.Ordinal).ShouldBe(
            provider is not null);
        var settings = solution.Files.SingleOrDefault(path => path.EndsWith("databases.runsettings", StringComparison.Ordinal));
        (settings is null ? null : solution.Read(settings))?.ShouldContain(filter!);
        (settings is null).ShouldBe(filter is null);
    }

    /// <summary>Adds the row that was printed to the access table that was named.</summary>
    private static void AddRow(GeneratedSolution solution, string printed)
    {
        var row = AccessRow().Match(printed);
        row.Success.ShouldBeTrue(printed);
        solution.Edit(
            row.Groups["file"].Value, table => SourceEdit.Add(table, $"        {row.Groups["row"]}\n", "after", "anonymous owner"));
    }

    /// <summary>Adds the lines that the first two steps of docs/adding-a-module.md name.</summary>
    private static void Register(GeneratedSolution solution, string module)
    {
        foreach (var layer in new[] { "Application", "Infrastructure" })
        {
            solution.Edit(
                $"src/{solution.Root}.{layer}/{layer}Services.cs",
                services => services.Replace(
                    "Auth.AuthModule.AddAuth(services);",
                    $"Auth.AuthModule.AddAuth(services);\n        {module}.{module}Module.Add{module}(services);",
                    StringComparison.Ordinal));
        }
    }

    private static Regex NamespaceOf(string module) => new($@"\bForum\.(Domain|Application|Infrastructure|Api|\w+Tests)\.{module}\b");

    private static List<long> MigrationNumbers(GeneratedSolution solution) =>
    [
        .. from path in solution.Files
           let number = MigrationNumber().Match(solution.Read(path))
           where path.Contains("Migrations", StringComparison.Ordinal) && number.Success
           select long.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture),
    ];

    /// <summary>
    /// Starts it with the variables that the README names, but for the server, which is none: how far it comes is seen by what it
    /// says.
    /// </summary>
    private static async Task<string> StartAsReadmeSaysAsync(GeneratedSolution solution)
    {
        var export = Export().Match(solution.Read("README.md"));
        using var process = Dotnet.Start(
            solution.Folder,
            ["run", "--no-build", "--project", $"src/{solution.Root}.Api"],
            (
                export.Groups[1].Value,
                export.Groups[2].Value.Replace("Server=localhost", "Server=127.0.0.1;Port=1", StringComparison.Ordinal)));
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(1);
        return await output + await error;
    }

    [GeneratedRegex(@"add to (?<file>\S+Access\.cs): (?<row>new\(.+\),)", RegexOptions.ExplicitCapture)]
    private static partial Regex AccessRow();

    [GeneratedRegex(@"\[Migration\(([0-9]+)")]
    private static partial Regex MigrationNumber();

    [GeneratedRegex("^export ([A-Za-z_]+)='(.+)'$", RegexOptions.Multiline)]
    private static partial Regex Export();
}
