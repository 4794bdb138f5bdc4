using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>Files with addresses, password hashes and keys belong to their owner alone.</summary>
public sealed class FileRightsTests
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode Everybodys = OwnersFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Fact]
    public async Task What_the_program_makes_nobody_else_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0", "--Database:Provider=Sqlite");
        await TestUser.SignUpAsync(await api.WaitForAddressAsync(), "developer@example.com", "developer");

        var folder = new DirectoryInfo(Path.Combine(api.Folder, "data"));
        var files = folder.GetFiles();

        folder.UnixFileMode.ShouldBe(OwnersFolder);
        files.Select(file => file.Name).ShouldBe(
            ["board.db", "board.db-shm", "board.db-wal", "board.db.migrating", "signing-key"], ignoreOrder: true);
        files.ShouldAllBe(file => file.UnixFileMode == OwnersFile);
    }

    [Fact]
    public async Task What_others_could_read_they_can_read_no_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        using var folder = new WideFile("");

        var migrated = await ApiProcess.RunAsync("Production", "migrate", "--Database:Provider=Sqlite", folder.Setting);

        migrated.ExitCode.ShouldBe(0, migrated.Error);
        folder.Modes.ShouldAllBe(mode => mode == OwnersFile);
    }

    [Fact]
    public async Task What_is_no_database_is_left_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        using var folder = new WideFile("This could be a device, or a file that others need.");

        var migrated = await ApiProcess.RunAsync("Production", "migrate", "--Database:Provider=Sqlite", folder.Setting);

        migrated.ExitCode.ShouldBe(1, migrated.Output);
        folder.Modes.ShouldContain(Everybodys);
    }

    /// <summary>A folder with a file that everybody can read.</summary>
    private sealed class WideFile : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("board-tests-");

        public WideFile(string content)
        {
            File.WriteAllText(Path, content);
#pragma warning disable CA1416 // skipped on Windows
            File.SetUnixFileMode(Path, Everybodys);
#pragma warning restore CA1416
        }

        public string Setting => $"--ConnectionStrings:Board=Data Source={Path}";

        public IEnumerable<UnixFileMode> Modes => folder.GetFiles().Select(file => file.UnixFileMode);

        private string Path => System.IO.Path.Combine(folder.FullName, "board.db");

        public void Dispose() => folder.Delete(recursive: true);
    }
}
