namespace Board.TemplateTests;

/// <summary>A solution that was created with the template.</summary>
internal sealed class GeneratedSolution(TemplatePackage templates, string folder, string output)
{
    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>The output of the template.</summary>
    public string Output => output;

    /// <summary>The prefix of its namespaces and projects.</summary>
    public string Root => Path.GetFileNameWithoutExtension(Directory.GetFiles(folder, "*.sln").Single());

    /// <summary>The relative paths of its files.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(IsSource),
    ];

    /// <summary>Reads one of its files.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Adds a file to it.</summary>
    public void Write(string path, string text)
    {
        Files.ShouldNotContain(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    /// <summary>Changes one of its files.</summary>
    public void Edit(string path, Func<string, string> change)
    {
        var before = Read(path);
        var after = change(before);
        after.ShouldNotBe(before, $"nothing was changed in {path}");
        File.WriteAllText(Path.Combine(folder, path), after);
    }

    /// <summary>Runs an item template in it, and returns what the template wrote.</summary>
    public async Task<string> AddAsync(string template, params string[] options)
    {
        if (template == "board-module" && !options.Contains("--migration"))
        {
            // The second in which it is made is the number of its migration, and a number that is taken is refused.
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }

        return await templates.NewAsync(folder, template, options);
    }

    /// <summary>Runs an item template that must fail; returns the sentence of the error.</summary>
    public Task<string> RefusalAsync(string template, params string[] options) => templates.RefusalAsync(folder, template, options);

    /// <summary>Builds it, without a warning of the compiler.</summary>
    public Task BuildAsync() => Dotnet.RunAsync(folder, "build", "--nologo", "-v", "quiet", "-warnaserror");

    /// <summary>Builds all of it anew, without a warning of the compiler or an analyzer.</summary>
    public Task AnalyzeAsync() =>
        Dotnet.RunAsync(folder, "build", "--no-incremental", "-p:RunAnalyzers=true", "--nologo", "-v", "quiet", "-warnaserror");

    /// <summary>Runs built tests; all must pass.</summary>
    public async Task TestAsync(string project, string? filter = null)
    {
        var (exitCode, output) = await TryTestAsync(project, filter);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("Passed!");
    }

    /// <summary>Runs built tests.</summary>
    public Task<(int ExitCode, string Output)> TryTestAsync(string project, string? filter = null) =>
        Dotnet.TryAsync(
            folder, ["test", Project(project), "--no-build", "--nologo", .. filter is null ? Array.Empty<string>() : ["--filter", filter]]);

    private string Project(string name) => Path.Combine("tests", $"{Root}.{name}");

    private static bool IsSource(string path) => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
