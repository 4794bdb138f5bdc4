using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.SampleThings;

public sealed class SampleThingOnSqlite(SqliteApp app) : SampleThingTests<SqliteApp>(app);

public sealed class SampleThingOnMariaDb(MariaDbApp app) : SampleThingTests<MariaDbApp>(app);

public abstract class SampleThingTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_created_item_can_be_read()
    {
        var created = await (await app.SignUpAsync()).PostAsync("/sample-things", new { name = "소풍 🌱" });

        created.ShouldBe(HttpStatusCode.Created).Value("name").ShouldBe("소풍 🌱");
        (await app.Anonymous().GetAsync(created.Header("Location")!)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(created.Text);
    }

    [Fact]
    public async Task A_missing_name_is_rejected() =>
        (await (await app.SignUpAsync()).PostAsync("/sample-things", "{}")).ShouldRefuseFields("name");

    [Fact]
    public async Task An_anonymous_call_gets_401() =>
        (await app.Anonymous().PostAsync("/sample-things", new { name = "n" })).ShouldBeUnauthorized("access_token.missing");

    [Fact]
    public async Task An_unknown_id_gets_404() =>
        (await app.Anonymous().GetAsync("/sample-things/01890a5d-ac96-774b-bcce-b302099a8057"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "sample_thing.not_found");
}
