using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

/// <summary>What the health check of the image runs.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_program_that_is_well_ends_it_with_zero()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0");
        var address = await api.WaitForAddressAsync();

        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", "health", new Uri(address, "/health/ready").AbsoluteUri);

        exitCode.ShouldBe(0, error);
        output.Trim().ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("/health/nowhere", "It answers 404.")]
    [InlineData("/posts/not-an-id", "It answers 404.")]
    public async Task Any_refusal_ends_it_with_one(string path, string sentence)
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0");
        var address = await api.WaitForAddressAsync();

        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", "health", new Uri(address, path).AbsoluteUri);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe(sentence);
    }

    [Fact]
    public async Task Nobody_there_ends_it_with_one()
    {
        var (exitCode, _, error) = await ApiProcess.RunAsync("Production", "health", $"http://127.0.0.1:{FreePort.Next()}/health/ready");

        exitCode.ShouldBe(1);
        error.Trim().ShouldBe("It does not answer.");
    }
}
