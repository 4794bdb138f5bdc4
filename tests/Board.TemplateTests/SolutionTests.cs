namespace Board.TemplateTests;

/// <summary>What the new solution does: it builds without a warning, and its own tests pass.</summary>
public sealed class SolutionTests(TemplatePackage templates)
{
    private const string AnyCall = "        new(\"GET    /errors\", null,";

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task With_the_sample_modules_it_builds_with_new_use_cases_and_every_step_of_the_page_about_them_is_right()
    {
        var solution = await templates.CreateAsync("my-forum");
        await solution.AddAsync("board-usecase", "-n", "ArchivePost", "--module", "Posts", "--kind", "command");
        await solution.AddAsync("board-usecase", "-n", "CountReplies", "--module", "Comments", "--kind", "query");
        solution.Edit(
            $"tests/{solution.Root}.IntegrationTests/Access/AccessTable.cs",
            table => table.Replace(
                AnyCall,
                $"""
                         new("POST /posts/{"{unknown}"}/archive-post", null, 401, 204, 204, 204, 204),
                         new("GET /comments/{"{unknown}"}/count-replies", null, 200, 200, 200, 200, 200),
                 {AnyCall}
                 """,
                StringComparison.Ordinal));

        await solution.BuildAsync();

        await solution.TestAsync("UnitTests");
        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~ArchivePostOnSqlite|FullyQualifiedName~CountRepliesOnSqlite");
        await using var walk = new Walk(solution);
        await walk.TakeAsync(Walkthrough.Read(solution.Read("docs/adding-a-use-case.md")));
    }

    /// <summary>The page is that of the new solution, so its names are right there.</summary>
    [Fact]
    public async Task Without_them_every_step_of_the_page_about_modules_is_right_and_its_last_one_runs_all_tests()
    {
        var solution = await templates.CreateAsync("2026.Forum", "--sample-modules", "false", "--database", "sqlite");

        var steps = Walkthrough.Read(solution.Read("docs/adding-a-module.md"));
        await using var walk = new Walk(solution);
        await walk.TakeAsync(steps);

        steps[^1].Code.ShouldBe($"dotnet test {solution.Root}.sln\n");
    }

    [Fact]
    public async Task Made_for_MySql_it_builds_and_its_tests_run_on_such_a_server()
    {
        var solution = await templates.CreateAsync("Acme.Forum", "--database", "mysql");

        await solution.BuildAsync();

        await solution.TestAsync("ArchitectureTests");
        await solution.TestAsync("UnitTests");
        await solution.TestAsync("IntegrationTests", "FullyQualifiedName~CreatePostOnMariaDb|FullyQualifiedName~SignInOnMariaDb");
    }

    [Fact]
    public async Task Without_the_sample_modules_nothing_of_them_is_left()
    {
        var solution = await templates.CreateAsync("Acme.Forum", "--sample-modules", "false");

        solution.Files.ShouldNotContain(path => path.Contains("Posts", StringComparison.Ordinal) || path.Contains("Comments", StringComparison.Ordinal));
        solution.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && path.StartsWith("src", StringComparison.Ordinal))
            .Where(path => solution.Read(path).Contains("Forum.Domain.Posts", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("both", null, null)]
    [InlineData("sqlite", null, "FullyQualifiedName!~OnMariaDb")]
    [InlineData("mysql", "\"Provider\": \"MySql\"", "FullyQualifiedName!~OnSqlite")]
    public async Task It_stores_and_tests_on_the_database_that_was_chosen(string database, string? provider, string? filter)
    {
        var solution = await templates.CreateAsync("Acme.Forum", "--database", database);

        solution.Read("src/Acme.Forum.Api/appsettings.json").Contains(provider ?? "Provider", StringComparison.Ordinal).ShouldBe(provider is not null);
        var settings = solution.Files.SingleOrDefault(path => path.EndsWith("databases.runsettings", StringComparison.Ordinal));
        (settings is null ? null : solution.Read(settings))?.ShouldContain(filter!);
        (settings is null).ShouldBe(filter is null);
    }
}
