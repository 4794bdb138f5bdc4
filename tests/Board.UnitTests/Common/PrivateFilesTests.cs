using Board.Infrastructure.Common;

namespace Board.UnitTests.Common;

#pragma warning disable CA1416 // skipped on Windows
public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder folder = new();

    public PrivateFilesTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_folder_is_its_owners_alone()
    {
        PrivateFiles.CreateFolder(folder.PathOf("data"));

        File.GetUnixFileMode(folder.PathOf("data")).ShouldBe(OwnersFolder);
    }

    [Fact]
    public void A_folder_that_others_could_enter_is_closed_to_them()
    {
        Directory.CreateDirectory(folder.PathOf("data"), OwnersFolder | Others);

        PrivateFiles.CreateFolder(folder.PathOf("data"));

        File.GetUnixFileMode(folder.PathOf("data")).ShouldBe(OwnersFolder);
    }

    [Fact]
    public void A_new_file_is_its_owners_alone()
    {
        PrivateFiles.Open(folder.PathOf("file"), FileMode.OpenOrCreate, FileAccess.Write).Dispose();

        File.GetUnixFileMode(folder.PathOf("file")).ShouldBe(OwnersFile);
    }

    [Fact]
    public void What_the_owner_may_not_do_stays_so()
    {
        File.WriteAllText(folder.PathOf("file"), "");
        File.SetUnixFileMode(folder.PathOf("file"), UnixFileMode.UserRead | UnixFileMode.GroupRead);

        PrivateFiles.Restrict(folder.PathOf("file"));

        File.GetUnixFileMode(folder.PathOf("file")).ShouldBe(UnixFileMode.UserRead);
    }

    [Fact]
    public void What_is_not_there_is_nothing_to_restrict() =>
        Record.Exception(() => PrivateFiles.Restrict(folder.PathOf("missing"))).ShouldBeNull();
}
