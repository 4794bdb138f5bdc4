using System.Text.Json;

namespace Board.IntegrationTests.Startup;

/// <summary>Runtime settings of the project file. The compiler accepts a misspelt property.</summary>
public sealed class RuntimeSettingsTests
{
    [Theory]
    [InlineData("System.GC.Server", false)]
    [InlineData("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true)]
    public void A_setting_of_the_project_file_reaches_the_runtime(string name, bool value)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Board.Api.runtimeconfig.json")));

        file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(name).GetBoolean().ShouldBe(value);
    }
}
