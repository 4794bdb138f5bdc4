using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.SampleModule;

public sealed class SampleUseCaseOnSqlite(SqliteApp app) : SampleUseCaseTests<SqliteApp>(app);

public sealed class SampleUseCaseOnMariaDb(MariaDbApp app) : SampleUseCaseTests<MariaDbApp>(app);

public abstract class SampleUseCaseTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task The_call_succeeds()
    {
        var user = await app.SignUpAsync();

        var response = await user.SampleVerbAsync("/sample-path");

        response.ShouldBe(HttpStatusCode.NoContent);
    }
}
