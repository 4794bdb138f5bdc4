using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.SampleModule;

public sealed class SampleUseCaseOnSqlite(SqliteApp app) : SampleUseCaseTests<SqliteApp>(app);

public sealed class SampleUseCaseOnMariaDb(MariaDbApp app) : SampleUseCaseTests<MariaDbApp>(app);

public abstract class SampleUseCaseTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task The_list_is_paged()
    {
        //#if (knowsCaller)
        var user = await app.SignUpAsync();
        //#else
        var user = app.Anonymous();
        //#endif

        var page = (await user.GetAsync("/sample-path?limit=2")).ShouldBe(HttpStatusCode.OK);

        page.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        page.Value("nextCursor").ShouldBeNull();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    public async Task An_invalid_page_size_is_rejected(string query)
    {
        var user = await app.SignUpAsync();

        var refused = await user.GetAsync($"/sample-path?{query}");

        refused.ShouldRefuseFields("limit");
    }
}
