using System.Net;
using System.Reflection;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

/// <summary>Parsing of the command line.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_shows_every_command()
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", "--help");

        exitCode.ShouldBe(0, error);
        error.ShouldBeEmpty();
        string[] commands =
        [
            "serve", "migrate", "seed", "user", "user promote EMAIL ROLE",
            "outbox", "outbox retry", "openapi", "health", "--version",
        ];
        foreach (var command in commands)
        {
            output.Split('\n').ShouldContain(
                line => line.Contains($"  {command} ", StringComparison.Ordinal)
                    || line.Contains($": {command} ", StringComparison.Ordinal),
                output);
        }
    }

    [Theory]
    //#if (comments)
    [InlineData("seed", "--users", "--posts", "--comments")]
    //#endif
    [InlineData("user", "promote")]
    [InlineData("user promote", "EMAIL", "ROLE", "member, moderator or admin")]
    [InlineData("migrate")]
    [InlineData("outbox", "retry")]
    [InlineData("outbox retry")]
    [InlineData("openapi")]
    [InlineData("health", "URL")]
    [InlineData("serve")]
    public async Task Every_command_has_help_of_its_own(string command, params string[] mentioned)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", [.. command.Split(' '), "--help"]);

        exitCode.ShouldBe(0, error);
        output.ShouldContain("Usage:");
        mentioned.ShouldAllBe(word => output.Contains(word, StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task The_version_is_that_of_the_assembly()
    {
        var (exitCode, output, _) = await ApiProcess.RunAsync("Production", "--version");

        exitCode.ShouldBe(0);
        output.Trim().ShouldBe(typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    }

    [Theory]
    [InlineData("sevre", "sevre")]
    [InlineData("migrate now", "now")]
    [InlineData("serve --prot 80", "--prot")]
    [InlineData("--users 3", "--users")]
    [InlineData("seed --user 3", "--user")]
    [InlineData("seed --users", "--users")]
    [InlineData("seed --users three", "--users")]
    [InlineData("seed --users -1", "--users")]
    [InlineData("seed --users 1.5", "--users")]
    [InlineData("seed --users 99999999999", "--users")]
    [InlineData("user", "Required command")]
    [InlineData("user promote", "EMAIL")]
    [InlineData("user promote somebody@example.com", "ROLE")]
    [InlineData("user promote somebody@example.com owner", "member, moderator, admin")]
    [InlineData("user promote somebody@example.com 2", "member, moderator, admin")]
    [InlineData("user demote somebody@example.com", "demote")]
    [InlineData("health", "URL")]
    [InlineData("health /health/ready", "/health/ready")]
    [InlineData("health file:///health/ready", "file:///health/ready")]
    public async Task Invalid_arguments_get_a_sentence_and_a_hint(string command, string named)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", command.Split(' '));

        exitCode.ShouldBe(1, output + error);
        output.ShouldBeEmpty();
        error.ShouldContain(named);
        error.Trim().ShouldEndWith("See --help.");
        error.Trim().ShouldNotContain("\n");
        error.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("migrate --Database:Provider=Oracle", "Database:Provider")]
    [InlineData("--Users:PasswordMinLength 4 seed", "Users:PasswordMinLength")]
    [InlineData("openapi --Auth:RefreshTokenLifetme=14.00:00:00", "RefreshTokenLifetme")]
    [InlineData("user promote somebody@example.com admin --Auth:ClockSkew=soon", "Auth:ClockSkew")]
    [InlineData("migrate --Database:Provider", "Database:Provider")]
    [InlineData("--urls", "urls")]
    [InlineData("migrate --Database:Provider=MySql "
        + "--ConnectionStrings:Board=Server=127.0.0.1;Port=1;Database=board;Password=s3cr3t", "ConnectionStrings:Board")]
    [InlineData("seed --Database:Provider=MySql "
        + "--ConnectionStrings:Board=Server=127.0.0.1;Port=1;Database=board;Password=s3cr3t", "ConnectionStrings:Board")]
    public async Task An_invalid_setting_stops_every_command_with_a_sentence_that_names_it(string command, string name)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", command.Split(' '));

        exitCode.ShouldBe(1, output + error);
        output.ShouldBeEmpty();
        error.ShouldContain(name);
        error.Trim().ShouldNotContain("\n");
        error.ShouldNotContain("s3cr3t");
        error.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    public async Task The_program_serves_with_and_without_the_command_serve_until_it_is_stopped(params string[] command)
    {
        await using var api = new ApiProcess(
            "Development", [.. command, "--urls", "http://127.0.0.1:0", "--Auth:AccessTokenLifetime=00:05:00"]);
        var client = new ApiClient(await api.WaitForAddressAsync());
        await TestUser.SignUpAsync(client.Address, "somebody@example.com", "somebody");

        var signedIn = await client.PostAsync(
            "/auth/sign-in", new { email = "somebody@example.com", password = TestUser.DefaultPassword, delivery = "body" });
        api.Stop();

        signedIn.ShouldBe(HttpStatusCode.OK).Json.GetProperty("expiresIn").GetInt32().ShouldBeInRange(240, 300);
        (await api.WaitForExitAsync()).ExitCode.ShouldBe(0);
    }
}
