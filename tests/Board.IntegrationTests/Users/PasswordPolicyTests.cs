using Board.Application;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Users;

public sealed class PasswordPolicyOnSqlite(SqliteApp app) : PasswordPolicyTests<SqliteApp>(app);

public sealed class PasswordPolicyOnMariaDb(MariaDbApp app) : PasswordPolicyTests<MariaDbApp>(app);

/// <summary>Password requirements of OWASP ASVS that other tests do not cover.</summary>
public abstract class PasswordPolicyTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    /// <summary>Shorter ones are rejected by the default of <c>Users:PasswordMinLength</c>.</summary>
    private const int MinLength = 8;

    [Fact]
    public async Task A_password_does_not_expire()
    {
        var user = await app.SignUpAsync();

        (await app.ExecuteAsync(
            "UPDATE users SET created_at = @then, updated_at = @then WHERE id = @id",
            ("then", "2001-02-03 04:05:06"), ("id", user.StoredId))).ShouldBe(1);

        (await user.SignInAgainAsync()).Id.ShouldBe(user.Id);
    }

    [Fact]
    public async Task More_than_3000_common_passwords_are_rejected()
    {
        var common = ReadCommonPasswords().Where(password => password.Length >= MinLength).ToHashSet(StringComparer.OrdinalIgnoreCase);
        common.Count.ShouldBeGreaterThan(3000);

        foreach (var password in common.Where((_, index) => index % 250 == 0))
        {
            (await app.Anonymous().PostAsync("/users", new { email = "somebody@example.com", nickname = "somebody", password }))
                .ShouldRefuseFields("password");
        }
    }

    private static string[] ReadCommonPasswords()
    {
        var application = typeof(ApplicationServices).Assembly;
        using var stream = application.GetManifestResourceStream(
            application.GetManifestResourceNames().Single(name => name.EndsWith("CommonPasswords.txt", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
