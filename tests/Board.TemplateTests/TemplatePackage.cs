using System.Reflection;

[assembly: AssemblyFixture(typeof(Board.TemplateTests.TemplatePackage))]

namespace Board.TemplateTests;

/// <summary>The templates: packed, and installed where only these tests find them.</summary>
public sealed class TemplatePackage : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("template-tests-");

    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(
        typeof(TemplatePackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!);

    private string Hive => Path.Combine(folder.FullName, "hive");

    public async ValueTask InitializeAsync()
    {
        await Dotnet.RunAsync(Repository, "pack", "templates", "-o", folder.FullName, "--nologo", "-warnaserror");
        await Dotnet.RunAsync(folder.FullName, "new", "install", Directory.GetFiles(folder.FullName, "*.nupkg").Single(), "--debug:custom-hive", Hive);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a solution: <c>dotnet new board -n NAME</c> and the options.</summary>
    internal async Task<GeneratedSolution> CreateAsync(string name, params string[] options)
    {
        var parent = folder.CreateSubdirectory(Guid.NewGuid().ToString("N")[..8]);
        await NewAsync(parent.FullName, "board", ["-n", name, .. options]);
        return new GeneratedSolution(this, Path.Combine(parent.FullName, name));
    }

    /// <summary>Runs one of the templates.</summary>
    internal Task<string> NewAsync(string where, string template, params string[] options) =>
        Dotnet.RunAsync(where, ["new", template, .. options, "--debug:custom-hive", Hive]);
}
