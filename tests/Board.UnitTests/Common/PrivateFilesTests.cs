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
    public void A_new_folder_is_accessible_by_its_owner_only()
    {
        PrivateFiles.CreateFolder(folder.PathOf("data"));

        File.GetUnixFileMode(folder.PathOf("data")).ShouldBe(OwnersFolder);
    }

    [Fact]
    public void An_existing_folder_is_restricted_to_its_owner()
    {
        Directory.CreateDirectory(folder.PathOf("data"), OwnersFolder | Others);

        PrivateFiles.CreateFolder(folder.PathOf("data"));

        File.GetUnixFileMode(folder.PathOf("data")).ShouldBe(OwnersFolder);
    }

    [Fact]
    public void A_new_file_is_accessible_by_its_owner_only()
    {
        PrivateFiles.Open(folder.PathOf("file"), FileMode.OpenOrCreate, FileAccess.Write).Dispose();

        File.GetUnixFileMode(folder.PathOf("file")).ShouldBe(OwnersFile);
    }

    [Fact]
    public void Rights_that_the_owner_lacks_are_not_added()
    {
        File.WriteAllText(folder.PathOf("file"), "");
        File.SetUnixFileMode(folder.PathOf("file"), UnixFileMode.UserRead | UnixFileMode.GroupRead);

        PrivateFiles.Restrict(folder.PathOf("file"));

        File.GetUnixFileMode(folder.PathOf("file")).ShouldBe(UnixFileMode.UserRead);
    }

    [Fact]
    public void Restricting_a_missing_file_does_nothing() =>
        Record.Exception(() => PrivateFiles.Restrict(folder.PathOf("missing"))).ShouldBeNull();
}
