using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.SampleModule;

public sealed class SampleUseCaseOnSqlite(SqliteApp app) : SampleUseCaseTests<SqliteApp>(app);

public sealed class SampleUseCaseOnMariaDb(MariaDbApp app) : SampleUseCaseTests<MariaDbApp>(app);

public abstract class SampleUseCaseTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    //#if (kind == "command")
    private const string Path = "/sample-module/01890a5d-ac96-774b-bcce-b302099a8057/sample-use-case";

    [Fact]
    public async Task Somebody_who_is_signed_in_may() =>
        (await (await app.SignUpAsync()).PostAsync(Path)).ShouldBe(HttpStatusCode.NoContent);

    [Fact]
    public async Task Nobody_else_may() => (await app.Anonymous().PostAsync(Path)).ShouldBeUnauthorized("access_token.missing");
    //#else
    private const string Id = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Fact]
    public async Task Anybody_may_read_it() =>
        (await app.Anonymous().GetAsync($"/sample-module/{Id}/sample-use-case")).ShouldBe(HttpStatusCode.OK).Value("id").ShouldBe(Id);
    //#endif
}
