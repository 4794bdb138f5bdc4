namespace Board.UnitTests.Common;

/// <summary>A temporary folder, deleted when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("unit-tests-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public IEnumerable<string> Files => folder.EnumerateFiles().Select(file => file.Name);

    public void Dispose() => folder.Delete(recursive: true);
}
