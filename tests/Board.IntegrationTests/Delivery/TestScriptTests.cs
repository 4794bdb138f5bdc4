using System.Diagnostics;

namespace Board.IntegrationTests.Delivery;

/// <summary>The programs that <c>./test</c> installs, builds and runs, on a machine with fake programs only.</summary>
public sealed class TestScriptTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("test-script-");

    public TestScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is one of bash.");
        foreach (var name in new[] { "UnitTests", "IntegrationTests" })
        {
            Write($"tests/Board.{name}/Board.{name}.csproj", "");
        }

        foreach (var name in new[] { "test", "packages.sh" })
        {
            Write(name is "test" ? name : $"tests/{name}", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Delivery", name)));
        }

        foreach (var tool in new[] { "bash", "basename", "dirname", "env", "grep", "id", "rm", "sed" })
        {
            File.CreateSymbolicLink(Path.Combine(folder.CreateSubdirectory("bin").FullName, tool), Find(tool));
        }

        // They record their arguments. They write no results file, so every run fails.
        foreach (var program in new[] { "dotnet", "apt-get", "sudo" })
        {
            Write($"bin/{program}", $"#!/usr/bin/env bash\necho {program} \"$@\" >>calls\n");
            MakeExecutable(Path.Combine(folder.FullName, "bin", program));
        }
    }

    [Fact]
    public async Task Nothing_is_installed_without_the_option_install()
    {
        var output = await RunAsync("--clients");

        Installations.ShouldBeEmpty();
        output.ShouldContain("this is missing:");
        output.ShouldContain("Node.js 18 or later");
        output.ShouldContain("./test --install installs it");
    }

    [Fact]
    public async Task Requirements_of_excluded_tests_are_neither_checked_nor_installed_nor_built()
    {
        var output = await RunAsync("--install", "Unit");

        Installations.ShouldBeEmpty();
        output.ShouldNotContain("missing");
        Calls.Where(call => call.StartsWith("dotnet build", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(
            "Board.UnitTests.csproj");
        Calls.Where(call => call.StartsWith("dotnet test", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(
            "Board.UnitTests.csproj");
    }

    [Theory]
    [InlineData("false", "--install", "--clients")]
    [InlineData("true", "--clients")]
    [InlineData("true", "--all")]
    public async Task Missing_requirements_are_installed_with_the_option_install(string ci, params string[] arguments)
    {
        await RunAsync(("CI", ci), arguments);

        Installations.ShouldContain(call => call.EndsWith(" nodejs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-c Release")]
    [InlineData("-c Release", "--clients")]
    [InlineData("-c Debug -p:RunAnalyzers=false", "Unit")]
    [InlineData("-c Debug -p:RunAnalyzers=false", "--filter", "Refresh_")]
    public async Task Whole_parts_are_built_as_in_CI_and_selected_tests_without_analyzers(string options, params string[] arguments)
    {
        await RunAsync(arguments);

        Calls.Where(call => call.StartsWith("dotnet build", StringComparison.Ordinal))
            .ShouldAllBe(call => call.EndsWith($".csproj {options} --nologo -v quiet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slow_parts_run_only_on_request()
    {
        await RunAsync();
        Calls.ShouldNotContain(call => call.Contains("Explicit", StringComparison.Ordinal));
        Calls.Count(call => call.StartsWith("dotnet test", StringComparison.Ordinal)).ShouldBe(2);

        await RunAsync("--clients");
        Calls.ShouldContain(call => call.Contains("--filter FullyQualifiedName~.Clients.JavaScript", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_was_excluded_does_not_run()
    {
        await RunAsync("--all", "--without", "clients");

        Calls.ShouldNotContain(call => call.Contains(".Clients.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_without_a_project_is_a_failure()
    {
        var output = await RunAsync("Nothing");

        output.ShouldContain("no test project has \"Nothing\" in its name");
        Calls.ShouldBeEmpty();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string[] Calls =>
        File.Exists(Path.Combine(folder.FullName, "calls")) ? File.ReadAllLines(Path.Combine(folder.FullName, "calls")) : [];

    private IEnumerable<string> Installations => Calls.Where(call => !call.StartsWith("dotnet", StringComparison.Ordinal));

    private Task<string> RunAsync(params string[] arguments) => RunAsync(("CI", "false"), arguments);

    private async Task<string> RunAsync((string Name, string Value) variable, string[] arguments)
    {
        var start = new ProcessStartInfo(Find("bash"), [Path.Combine(folder.FullName, "test"), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path.Combine(folder.FullName, "bin");
        start.Environment[variable.Name] = variable.Value;
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        script.ExitCode.ShouldBe(1);
        return await output + await error;
    }

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static string Find(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(path => Path.Combine(path, tool)).First(File.Exists);
}
