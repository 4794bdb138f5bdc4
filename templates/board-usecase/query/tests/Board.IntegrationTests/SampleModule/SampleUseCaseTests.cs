using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.SampleModule;

public sealed class SampleUseCaseOnSqlite(SqliteApp app) : SampleUseCaseTests<SqliteApp>(app);

public sealed class SampleUseCaseOnMariaDb(MariaDbApp app) : SampleUseCaseTests<MariaDbApp>(app);

public abstract class SampleUseCaseTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string Id = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Fact]
    public async Task Anybody_may_read_it() =>
        (await app.Anonymous().GetAsync($"/sample-module/{Id}/sample-use-case")).ShouldBe(HttpStatusCode.OK).Value("id").ShouldBe(Id);
}
