using System.Globalization;
using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>What the new solution does: it builds without a warning, and its own tests pass.</summary>
public sealed partial class SolutionTests(TemplatePackage templates)
{
    private const string AnyCall = "        new(\"GET    /errors\", null,";
    private const string Name = "\"{\\\"name\\\":\\\"n\\\"}\"";

    /// <summary>
    /// Modules whose names are words of SQL or of C#, or have an odd plural. All but the last have a number of their own:
    /// the default is the second of the clock, and two modules may be made within one.
    /// </summary>
    private static readonly (string Name, string Path, string[] Options)[] Modules =
    [
        ("Groups", "/groups", ["--migration", "20270101001001"]),
        ("Keys", "/keys", ["--migration", "20270101001007"]),
        ("Rows", "/rows", ["--migration", "20270101001012"]),
        ("Events", "/events", ["--migration", "20270101001013"]),
        ("Boxes", "/boxes", ["--migration", "20270101001014"]),
        ("News", "/news", ["--entity", "NewsItem", "--migration", "20270101001015"]),
        ("Media", "/media", ["--entity", "Medium", "--migration", "20270101001016"]),
        ("Top10Lists", "/top-10-lists", []),
    ];

    /// <summary>Every method with every shape that it can have, with and without an id in the path.</summary>
    private static readonly (string Name, string Module, string Method, string Route, string[] Shape, string Access)[] UseCases =
    [
        ("ArchivePost", "Posts", "post", "/posts/{id}/archive", ["--shape", "none"], Row("POST /posts/{unknown}/archive", 401, 204)),
        ("CountReplies", "Comments", "get", "/comments/{id}/replies/count", [], Row("GET /comments/{unknown}/replies/count", 200, 200)),
        ("ListEditions", "Posts", "get", "/posts/{postId}/editions", ["--shape", "list"], Row("GET /posts/{unknown}/editions", 200, 200)),
        ("AddLabel", "Posts", "post", "/posts/{postId}/labels", [], Row("POST /posts/{unknown}/labels", 401, 201, Name)),
        ("CreateDraft", "Posts", "post", "/drafts", [], Row("POST /drafts", 401, 201, Name)),
        ("RelabelPost", "Posts", "patch", "/posts/{id}/label", [], Row("PATCH /posts/{unknown}/label", 401, 200, Name)),
        ("SetMood", "Posts", "put", "/posts/{id}/mood", [], Row("PUT /posts/{unknown}/mood", 401, 200, Name)),
        ("GetDevice", "Auth", "get", "/auth/device", ["--signed-in"], Row("GET /auth/device", 401, 200)),
        (
            "AddBookmark",
            "Bookmarks",
            "put",
            "/posts/{postId}/bookmark",
            ["--shape", "none"],
            Row("PUT /posts/{unknown}/bookmark", 401, 204)),
        (
            "RemoveBookmark",
            "Bookmarks",
            "delete",
            "/posts/{postId}/bookmark",
            ["--shape", "none"],
            Row("DELETE /posts/{unknown}/bookmark", 401, 204)),
        ("ListBookmarks", "Bookmarks", "get", "/bookmarks", ["--shape", "list", "--signed-in"], Row("GET /bookmarks", 401, 200)),
    ];

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task With_all_modules_it_builds_with_new_parts_and_every_step_of_the_page_about_use_cases_is_right()
    {
        var solution = await templates.CreateAsync("my-forum");
        foreach (var (module, _, options) in Modules)
        {
            await solution.AddAsync("board-module", ["-n", module, .. options]);
            Register(solution, module);
        }

        await solution.AddAsync("board-module", "-n", "Bookmarks", "--bare");
        Register(solution, "Bookmarks");
        foreach (var (name, module, method, route, shape, _) in UseCases)
        {
            await solution.AddAsync("board-usecase", ["-n", name, "--module", module, "--method", method, "--route", route, .. shape]);
        }

        IEnumerable<string> calls =
        [
            .. UseCases.Select(useCase => useCase.Access),
            .. Modules.Select(module => Row($"POST {module.Path}", 401, 201, Name)),
            .. Modules.Select(module => Row($"GET {module.Path}/{{unknown}}", 404, 404)),
        ];
        solution.Edit(
            $"tests/{solution.Root}.IntegrationTests/Access/AccessTable.cs",
            table => table.Replace(AnyCall, $"        {string.Join("\n        ", calls)}\n{AnyCall}", StringComparison.Ordinal));

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
        await solution.BuildAsync();
        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~AccessOn|FullyQualifiedName~DocumentTests");
    }

    [Fact]
    public async Task Every_step_of_the_page_about_everyday_jobs_is_right()
    {
        var solution = await templates.CreateAsync("my-forum");

        await using var walk = new Walk(solution);
        await walk.TakeAsync(Walkthrough.Read(solution.Read("docs/everyday-jobs.md")));
    }

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task Without_modules_every_step_of_the_page_about_modules_is_right_and_its_last_one_runs_all_tests()
    {
        var solution = await templates.CreateAsync("2026.Forum", "--modules", "none", "--database", "sqlite");

        var steps = Walkthrough.Read(solution.Read("docs/adding-a-module.md"));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(steps);

        steps[^1].Code.ShouldBe("dotnet test\n");
    }

    /// <summary>The steps of the page up to the first that changes a file.</summary>
    [Fact]
    public async Task Made_for_MySql_it_is_tested_on_such_a_server()
    {
        var solution = await templates.CreateAsync("Acme.Forum", "--database", "mysql", "--modules", "none");

        var steps = Walkthrough.Read(solution.Read("docs/adding-a-module.md"));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(steps.TakeWhile(step => !step.What.StartsWith("add to", StringComparison.Ordinal)));

        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~CreateUserOnMariaDb|FullyQualifiedName~SignInOnMariaDb");
        (await StartAsReadmeSaysAsync(solution)).ShouldContain("Unable to connect");
    }

    /// <summary>Names that come before and after those of libraries, by which <c>using</c> lines are sorted.</summary>
    [Theory]
    [InlineData("Acme.Forum")]
    [InlineData("Zoo.Forum")]
    public async Task It_is_formatted_whatever_its_name_is(string name)
    {
        var solution = await templates.CreateAsync(name);

        await Dotnet.RunAsync(solution.Folder, "restore");

        await Dotnet.RunAsync(solution.Folder, "format", "--no-restore", "--verify-no-changes");
    }

    [Theory]
    [MemberData(nameof(ModuleChoices.All), MemberType = typeof(ModuleChoices))]
    public async Task A_module_that_is_left_out_leaves_nothing_behind(string module)
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
    public async Task Without_one_of_the_modules_it_builds_and_its_tests_pass(string module)
    {
        var solution = await templates.CreateAsync("Acme.Forum", ["--modules", .. ModuleChoices.Without(module)]);

        await solution.BuildAsync();

        await solution.TestAsync("UnitTests");
        await solution.TestAsync("ArchitectureTests");
        await solution.TestAsync(
            "IntegrationTests", "FullyQualifiedName~AccessOnSqlite|FullyQualifiedName~OpenApi|FullyQualifiedName~CommandLineTests");
    }

    [Fact]
    public async Task A_module_brings_along_those_that_it_depends_on()
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--modules", "comments");

        solution.Files.ShouldContain("src/Acme.Forum.Domain/Posts/Post.cs");
    }

    [Fact]
    public async Task Unless_it_is_told_otherwise_it_has_all_modules()
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
    public async Task Each_new_module_has_a_migration_of_its_own_that_comes_last()
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
    public async Task It_stores_and_tests_on_the_database_that_was_chosen(string database, string? provider, string? filter)
    {
        var solution = await templates.ReadAsync("Acme.Forum", "--database", database);

        solution.Read("src/Acme.Forum.Api/appsettings.json").Contains(provider ?? "Provider", StringComparison.Ordinal).ShouldBe(
            provider is not null);
        var settings = solution.Files.SingleOrDefault(path => path.EndsWith("databases.runsettings", StringComparison.Ordinal));
        (settings is null ? null : solution.Read(settings))?.ShouldContain(filter!);
        (settings is null).ShouldBe(filter is null);
    }

    /// <summary>The row of a call in the access table, the same for all who are signed in.</summary>
    private static string Row(string call, int anonymous, int signedIn, string body = "null") =>
        $"new(\"{call}\", {body}, {anonymous}, {signedIn}, {signedIn}, {signedIn}, {signedIn}),";

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

    [GeneratedRegex(@"\[Migration\(([0-9]+)")]
    private static partial Regex MigrationNumber();

    [GeneratedRegex("^export ([A-Za-z_]+)='(.+)'$", RegexOptions.Multiline)]
    private static partial Regex Export();
}
