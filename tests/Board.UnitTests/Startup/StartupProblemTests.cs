using Board.Api.Http.Security;
using Board.Api.Startup;
using Board.Application;
using Board.Application.Persistence;
using Board.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Startup;

/// <summary>The message for a wrong setting: one sentence that names the setting and never repeats its value.</summary>
public sealed class StartupProblemTests
{
    private const string Value = "hunter2-value";

    private static readonly Dictionary<string, string?> Good = new(StringComparer.Ordinal)
    {
        ["Auth:SigningKeys:0:Id"] = "key",
        ["Auth:SigningKeys:0:Secret"] = Convert.ToBase64String(new byte[32]),
    };

    [Fact]
    public void Valid_settings_have_no_problem() => SentenceFor(("Auth:ClockSkew", "00:00:05")).ShouldBeNull();

    [Theory]
    [InlineData("Auth:AccessTokenLifetime", Value)]
    [InlineData("Auth:AccessTokenLifetime", "99.00:00:00")]
    [InlineData("Auth:RefreshTokenLifetime", Value)]
    [InlineData("Auth:SessionLifetime", "00:00:01")]
    [InlineData("Auth:RefreshGracePeriod", "01:00:00")]
    [InlineData("Auth:ClockSkew", "-00:00:01")]
    [InlineData("Auth:SigningKeys:0:Secret", Value)]
    [InlineData("Auth:Cookies:Secure", Value)]
    [InlineData("Auth:Cookies:SameSite", Value)]
    [InlineData("Users:PasswordMinLength", "7654321")]
    [InlineData("Users:PasswordMinLength", Value)]
    [InlineData("Users:PasswordHashIterations", "7654")]
    [InlineData("Database:Provider", Value)]
    [InlineData("Database:MigrateOnStartup", Value)]
    [InlineData("ConnectionStrings:Board", Value)]
    [InlineData("ConnectionStrings:Board", "Data Source=forum.db;Mode=" + Value)]
    [InlineData("RateLimiting:SignUpsPerHourOfAddress", "-54321")]
    [InlineData("RateLimiting:Enabled", Value)]
    [InlineData("ForwardedHeaders:KnownProxies", Value, "ForwardedHeaders:KnownProxies:0")]
    [InlineData("Cors:AllowedOrigins", Value, "Cors:AllowedOrigins:0")]
    [InlineData("Cors:AllowedOrigins", "https://user:" + Value + "@app.example.com/path", "Cors:AllowedOrigins:0")]
    public void A_wrong_value_is_reported_by_its_setting_and_not_repeated(string named, string value, string? key = null)
    {
        var sentence = SentenceFor((key ?? named, value)).ShouldNotBeNull();

        sentence.ShouldContain(named);
        sentence.ShouldNotContain(value);
        sentence.ShouldEndWith(".");
        sentence.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("it's-" + Value)]
    [InlineData("a'b'" + Value + "'c")]
    [InlineData("a' at 'b'" + Value)]
    public void A_wrong_value_with_quotes_is_not_repeated(string value)
    {
        var sentence = SentenceFor(("Auth:ClockSkew", value)).ShouldNotBeNull();

        sentence.ShouldContain("Auth:ClockSkew");
        sentence.ShouldNotContain(Value);
    }

    [Theory]
    [InlineData("Auth:AcessTokenLifetime")]
    [InlineData("Auth:SigningKeys:0:Sekret")]
    [InlineData("Auth:Cookies:Domain")]
    [InlineData("Users:PasswordMin")]
    [InlineData("Database:Porvider")]
    [InlineData("Cors:Origins")]
    public void A_misspelt_setting_is_reported_by_its_path_without_its_value(string key) =>
        SentenceFor((key, Value)).ShouldBe($"There is no such setting: {key}.");

    [Fact]
    public void Two_misspelt_settings_are_both_named() =>
        SentenceFor(("Users:One", Value), ("Users:Two", Value)).ShouldBe("There is no such setting: Users:One, Users:Two.");

    [Fact]
    public void A_database_that_cannot_be_used_is_explained()
    {
        var exception = new ServiceUnavailableException("The database does not answer.", new TimeoutException("Connect Timeout expired."));

        StartupProblem.Describe(exception).ShouldBe(
            "The database of Database:Provider and ConnectionStrings:Board cannot be used: Connect Timeout expired.");
    }

    [Fact]
    public void The_first_of_two_invalid_sections_is_named() =>
        SentenceFor(("Users:PasswordMinLength", "1"), ("RateLimiting:WritesPerMinuteOfUser", "0")).ShouldNotBeNull()
            .ShouldStartWith("RateLimiting:");

    [Fact]
    public void A_failed_statement_is_not_reported_as_a_lack_of_rights()
    {
        var cause = new SqliteException("SQLite Error 1: 'near\n \"TABEL\": syntax error'.", 1);

        StartupProblem.Describe(new InvalidOperationException("A migration failed.", cause))
            .ShouldBe("The database refused a statement: SQLite Error 1: 'near \"TABEL\": syntax error'.");
    }

    [Fact]
    public void An_unexpected_failure_is_reported_with_its_own_message() =>
        StartupProblem.Describe(new InvalidOperationException("Outer.", new NotSupportedException("Something is\r\nnot supported.")))
            .ShouldBe("The program has failed: Something is not supported.");

    [Fact]
    public void A_defect_keeps_its_stack_trace()
    {
        StartupProblem.Describe(new InvalidCastException()).ShouldBeNull();
        StartupProblem.Describe(new KeyNotFoundException()).ShouldBeNull();
    }

    private static string? SentenceFor(params (string Key, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Good)
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddApplication()
            .AddInfrastructure(folder.PathOf("data"))
            .AddAllowedOrigins();
        services.AddTrustedProxies();
        using var provider = services.BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (Exception exception) when (StartupProblem.Describe(exception) is { } sentence)
        {
            return sentence;
        }
    }
}
