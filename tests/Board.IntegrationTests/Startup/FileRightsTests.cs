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
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0");
        await TestUser.SignUpAsync(await api.WaitForAddressAsync(), "developer@example.com", "developer");

        var folder = new DirectoryInfo(Path.Combine(api.Folder, "data"));
        var files = folder.GetFiles();

        folder.UnixFileMode.ShouldBe(OwnersFolder);
        files.Select(file => file.Name).ShouldBe(["board.db", "board.db-shm", "board.db-wal", "board.db.migrating", "signing-key"], ignoreOrder: true);
        files.ShouldAllBe(file => file.UnixFileMode == OwnersFile);
    }

    [Fact]
    public async Task What_others_could_read_they_can_read_no_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; files inherit the rights of their folder there.");
        var folder = Directory.CreateTempSubdirectory("board-tests-");
        var file = new FileInfo(Path.Combine(folder.FullName, "board.db"));
        try
        {
            await file.Create().DisposeAsync();
#pragma warning disable CA1416 // skipped on Windows
            file.UnixFileMode = Everybodys;
#pragma warning restore CA1416

            var migrated = await ApiProcess.RunAsync("Production", "migrate", $"--ConnectionStrings:Board=Data Source={file.FullName}");

            migrated.ExitCode.ShouldBe(0, migrated.Error);
            file.Refresh();
            file.UnixFileMode.ShouldBe(OwnersFile);
            folder.GetFiles().ShouldAllBe(made => made.UnixFileMode == OwnersFile);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
