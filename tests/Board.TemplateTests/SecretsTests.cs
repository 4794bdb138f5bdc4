using System.Diagnostics;
using System.IO.Compression;

namespace Board.TemplateTests;

/// <summary>
/// Untracked files in the folder of the repository, which may be secret, get neither into the package nor into solutions.
/// </summary>
public sealed class SecretsTests(TemplatePackage templates)
{
    private const string Canary = "canary-7f3a91";

    private static readonly string[] Planted =
    [
        ".env", ".env.local", "deploy/.env.production", "deploy/prod.env", ".envrc",
        "src/Board.Api/data/board.db", "src/Board.Api/data/board.db-wal", "src/Board.Api/data/board.db-shm", "board.db",
        "src/Board.Api/app.sqlite3",
        "src/Board.Api/data/signing-key", "src/Board.Api/appsettings.Local.json", "src/Board.Api/appsettings.Production.json",
        "src/Board.Api/secrets.json", "deploy/haproxy/board.pem", "deploy/tls.key", "deploy/tls.pfx", "id_rsa", "backup.sql",
        "board.db.bak",
        "TestResults/a.trx", "tests/Board.UnitTests/TestResults/a.xml", "src/Board.Api/bin/a.json", "src/Board.Api/obj/a.json",
        "artifacts/a.nupkg",
        ".vs/a.json", ".idea/a.xml", ".vscode/settings.json", "src/Board.Api/Board.Api.csproj.user", "tests/openapi/node_modules/a.js",
        "api.log",
        "templates/board-module/.env", "templates/board-module/src/Board.Api/appsettings.Local.json", "templates/solution/.env",
    ];

    /// <summary>These files look harmless, but only tracked files are meant to be shared.</summary>
    private static readonly string[] PlantedInARepository = ["notes.txt", "docs/customers.md", "src/Board.Api/Users/Keys.cs"];

    [Fact]
    public async Task The_package_has_only_tracked_files()
    {
        var folder = await CopyAsync(Planted.Concat(PlantedInARepository), isRepository: true);

        var packed = await PackAsync(folder);

        string[] onlyHere =
        [
            "bench/", "tests/Board.BrowserTests/", "tests/Board.TemplateTests/",
            "templates/Board.Templates.csproj", "templates/UsingOrder.cs",
        ];
        packed.Keys.ShouldBe((await TrackedAsync()).Where(path => !onlyHere.Any(path.StartsWith)), ignoreOrder: true);
        Leaked(packed).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_package_of_a_copy_without_git_has_no_secrets()
    {
        var folder = await CopyAsync(Planted, isRepository: false);

        Leaked(await PackAsync(folder)).ShouldBeEmpty();
    }

    /// <summary>The templates of a folder are used as they lie there, without a package.</summary>
    [Fact]
    public async Task A_solution_created_from_the_folder_has_no_secrets()
    {
        var folder = await CopyAsync(Planted, isRepository: false);
        var hive = templates.NewFolder();
        await templates.InstallAsync(folder, hive);

        var solution = templates.NewFolder();
        await Dotnet.RunAsync(solution, "new", "board", "-n", "Acme.Forum", "--debug:custom-hive", hive);

        Leaked(Directory.EnumerateFiles(solution, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Leaked(IReadOnlyDictionary<string, string> files) =>
        files.Where(file => file.Value.Contains(Canary, StringComparison.Ordinal)).Select(file => file.Key);

    private static async Task<IReadOnlyDictionary<string, string>> PackAsync(string folder)
    {
        await Dotnet.RunAsync(folder, "pack", "templates", "-o", Path.Combine(folder, "artifacts"), "--nologo", "-v", "quiet");
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(folder, "artifacts", "Board.Templates.0.1.0.nupkg"));
        return package.Entries
            .Where(entry => entry.FullName.StartsWith("content/", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName["content/".Length..], Read);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        git.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}");
        return output;
    }

    /// <summary>Copies this repository and plants files in it that are not tracked.</summary>
    private async Task<string> CopyAsync(IEnumerable<string> planted, bool isRepository)
    {
        var folder = templates.NewFolder();
        foreach (var path in await TrackedAsync())
        {
            Write(path, to => File.Copy(Path.Combine(TemplatePackage.Repository, path), to));
        }

        if (isRepository)
        {
            await GitAsync(folder, "init", "--quiet");
            await GitAsync(folder, "add", "--all", "--force");
        }

        foreach (var path in planted)
        {
            Write(path, to => File.WriteAllText(to, Canary));
        }

        return folder;

        void Write(string path, Action<string> write)
        {
            var to = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            write(to);
        }
    }

    private static async Task<IReadOnlyList<string>> TrackedAsync() =>
    [
        .. (await GitAsync(TemplatePackage.Repository, "ls-files"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(TemplatePackage.Repository, path))),
    ];
}
