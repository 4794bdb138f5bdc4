using Board.Api.Hosting;

namespace Board.UnitTests.Common;

public sealed class ServerResourcesTests
{
    private const long MiB = 1024 * 1024;
    private const long Plenty = 64 * 1024 * MiB;

    [Theory]
    [InlineData(600, 330, 56)]
    [InlineData(1_024, 330, 374)]
    [InlineData(4_096, 330, 2_678)]
    [InlineData(1_048_576, 330, 262_144)]
    public void Connections_leave_open_files_and_a_quarter_of_all_files_free(int files, int open, int connections) =>
        new ServerResources(files, open, Plenty).MaxConnections.ShouldBe(connections);

    [Theory]
    [InlineData(144, 576)]
    [InlineData(1_024, 4_096)]
    public void Buffers_of_connections_take_a_quarter_of_the_memory(int memory, int connections) =>
        new ServerResources(maxFiles: null, openFiles: 0, memory * MiB).MaxConnections.ShouldBe(connections);

    [Theory]
    [InlineData(144, 72)]
    [InlineData(8, 16)]
    public void Requests_take_half_of_the_memory(int memory, int ofRequests) =>
        new ServerResources(maxFiles: null, openFiles: 0, memory * MiB).RequestMemory.ShouldBe(ofRequests);

    [Fact]
    public void This_process_has_limits()
    {
        var resources = new ServerResources();

        resources.Memory.ShouldBeGreaterThan(0);
        resources.FreeFiles.ShouldBeGreaterThan(0);
        resources.MaxConnections.ShouldBeGreaterThanOrEqualTo(ServerResources.MinConnections);
    }
}
