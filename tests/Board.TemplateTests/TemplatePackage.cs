using System.Reflection;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Board.TemplateTests.TemplatePackage))]

namespace Board.TemplateTests;

/// <summary>The templates, packed and installed in a private location.</summary>
public sealed partial class TemplatePackage : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("template-tests-");
    private readonly Dictionary<string, GeneratedSolution> shared = [];

    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(
        typeof(TemplatePackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!);

    private string Hive => Path.Combine(folder.FullName, "hive");

    public async ValueTask InitializeAsync()
    {
        await Dotnet.RunAsync(Repository, "pack", "templates", "-o", folder.FullName, "--nologo", "-warnaserror");
        await InstallAsync(Directory.GetFiles(folder.FullName, "*.nupkg").Single());
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A solution that tests read but must not change.</summary>
    internal async Task<GeneratedSolution> ReadAsync(string name, params string[] options)
    {
        var key = string.Join(' ', [name, .. options]);
        return shared.TryGetValue(key, out var solution) ? solution : shared[key] = await CreateAsync(name, options);
    }

    /// <summary>Makes a solution: <c>dotnet new board -n NAME</c> and the options.</summary>
    internal async Task<GeneratedSolution> CreateAsync(string name, params string[] options)
    {
        var parent = NewFolder();
        var output = await NewAsync(parent, "board", ["-n", name, .. options]);
        return new GeneratedSolution(this, Path.Combine(parent, name), output);
    }

    /// <summary>Creates a solution that must fail; returns the sentence of the error.</summary>
    internal Task<string> RefusalAsync(string name) => RefusalAsync(NewFolder(), "board", "-n", name);

    /// <summary>Runs a template that must fail with one sentence and leave nothing behind.</summary>
    internal async Task<string> RefusalAsync(string where, string template, params string[] options)
    {
        var before = Directory.GetFiles(where, "*", SearchOption.AllDirectories).Length;

        var (exitCode, output) = await TryNewAsync(where, template, options);

        exitCode.ShouldNotBe(0, $"{string.Join(' ', options)}:\n{output}");
        Directory.GetFiles(where, "*", SearchOption.AllDirectories).Length.ShouldBe(before, string.Join(' ', options));
        return Sentence().Match(output).Groups[1].Value;
    }

    /// <summary>Runs one of the templates.</summary>
    internal async Task<string> NewAsync(string where, string template, params string[] options)
    {
        var (exitCode, output) = await TryNewAsync(where, template, options);
        exitCode.ShouldBe(0, $"{template} {string.Join(' ', options)}:\n{output}");
        return output;
    }

    /// <summary>Installs a package or a folder in place of what was installed before.</summary>
    internal Task<string> InstallAsync(string source, string? hive = null) =>
        Dotnet.RunAsync(folder.FullName, "new", "install", source, "--debug:custom-hive", hive ?? Hive);

    /// <summary>A folder that goes with the rest.</summary>
    internal string NewFolder() => folder.CreateSubdirectory(Guid.NewGuid().ToString("N")[..8]).FullName;

    private Task<(int ExitCode, string Output)> TryNewAsync(string where, string template, string[] options) =>
        Dotnet.TryAsync(where, ["new", "create", template, .. options, "--debug:custom-hive", Hive]);

    [GeneratedRegex("^Manual instructions: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Sentence();
}
