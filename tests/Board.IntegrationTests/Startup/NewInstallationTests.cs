using System.Data.Common;
using System.Globalization;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Startup;

public sealed class NewInstallationOnSqlite(SqliteApp app) : NewInstallationTests<SqliteApp>(app);

public sealed class NewInstallationOnMariaDb(MariaDbApp app) : NewInstallationTests<MariaDbApp>(app);

/// <summary>A new database, which no other test shares.</summary>
public abstract class NewInstallationTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_new_installation_has_no_accounts() =>
        (await app.WithServiceAsync<DbDataSource, long>(async database =>
        {
            await using var command = database.CreateCommand("SELECT COUNT(*) FROM users");
            return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        })).ShouldBe(0);
}
