using Board.Api.Telemetry;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Startup;

public sealed class LoggingSettingsTests
{
    [Theory]
    [InlineData("Logging:LogLevel:Default", "debug")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore", "None")]
    [InlineData("Logging:Console:FormatterName", "Systemd")]
    [InlineData("Logging:Console:FormatterOptions:TimestampFormat", "HH:mm ")]
    [InlineData("Logging:Console:FormatterOptions:JsonWriterOptions:Indented", "true")]
    [InlineData("Logging:Other:AnyName", "x")]
    public void Settings_that_the_framework_understands_have_no_problem(string key, string value) => FindProblem(key, value).ShouldBeNull();

    [Theory]
    [InlineData("Logging:LogLevel", "Debug")]
    [InlineData("Logging:LogLevel:Default", "Informaton")]
    [InlineData("Logging:LogLevel:Default", "")]
    [InlineData("Logging:LogLevel:Default", "7")]
    [InlineData("Logging:LogLevel:Default", "Debug,Error")]
    [InlineData("Logging:Console:LogLevel:Board.Api", "loud")]
    [InlineData("Logging:OpenTelemetry:LogLevel:Default", "loud")]
    [InlineData("Logging:Console:FormatterName", "xml")]
    [InlineData("Logging:Console:FormaterName", "json")]
    [InlineData("Logging:Console:FormatterOptions", "json")]
    [InlineData("Logging:Console:FormatterOptions:UseUtcTimestamp", "maybe")]
    [InlineData("Logging:Console:FormatterOptions:TimestampFormat", "%")]
    [InlineData("Logging:Console:FormatterOptions:ColorBehavior", "pink")]
    [InlineData("Logging:Console:FormatterOptions:JsonWriterOptions:Indented", "x")]
    [InlineData("Logging:Console:LogToStandardErrorThreshold", "x")]
    [InlineData("Logging:Console:QueueFullMode", "x")]
    [InlineData("Logging:Console:MaxQueueLength", "0")]
    [InlineData("Logging:Console:MaxQueueLength", "many")]
    public void An_invalid_setting_is_named(string key, string value) => FindProblem(key, value).ShouldNotBeNull().ShouldContain(key);

    private static string? FindProblem(string key, string value) =>
        LoggingSettings.FindProblem(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build());
}
