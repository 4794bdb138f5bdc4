using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

public sealed class PromoteOnSqlite(SqliteApp app) : PromoteTests<SqliteApp>(app);

public sealed class PromoteOnMariaDb(MariaDbApp app) : PromoteTests<MariaDbApp>(app);

public abstract class PromoteTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Promote_gives_a_user_a_role()
    {
        var user = await app.SignUpAsync();
        foreach (var role in (string[])["admin", "moderator", "member", "ADMIN"])
        {
            var (exitCode, output, error) = await ApiProcess.RunAsync(
                "Production", ["user", "promote", user.Email.ToUpperInvariant(), role, .. app.DatabaseSettings]);

            exitCode.ShouldBe(0, error);
            output.Trim().ShouldBe($"{user.Nickname} has the role {role.ToLowerInvariant()} now.");
            (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe(role.ToLowerInvariant());
        }
    }

    [Theory]
    [InlineData("nobody@example.com")]
    [InlineData("no-address")]
    [InlineData("@nobody")]
    public async Task An_unknown_address_gets_a_sentence(string email)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync(
            "Production", ["user", "promote", email, "admin", .. app.DatabaseSettings]);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe($"There is no user with the address {email}.");
    }
}
