using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>Files with addresses, password hashes and keys are accessible by their owner only.</summary>
public sealed class FileRightsTests
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode Everybodys = OwnersFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Fact]
    public async Task New_files_and_folders_are_readable_by_their_owner_only()
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
    public async Task Existing_files_are_restricted_to_their_owner()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        using var folder = new WideFile("");

        var migrated = await ApiProcess.RunAsync("Production", "migrate", "--Database:Provider=Sqlite", folder.Setting);

        migrated.ExitCode.ShouldBe(0, migrated.Error);
        folder.Modes.ShouldAllBe(mode => mode == OwnersFile);
    }

    [Fact]
    public async Task The_rights_of_a_file_that_is_no_database_are_not_changed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        using var folder = new WideFile("This could be a device, or a file that others need.");

        var migrated = await ApiProcess.RunAsync("Production", "migrate", "--Database:Provider=Sqlite", folder.Setting);

        migrated.ExitCode.ShouldBe(1, migrated.Output);
        folder.Modes.ShouldContain(Everybodys);
    }

    /// <summary>Creates a folder with a world-readable file.</summary>
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
