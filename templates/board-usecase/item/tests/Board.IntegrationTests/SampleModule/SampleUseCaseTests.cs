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
        //#if (knowsCaller)
        var user = await app.SignUpAsync();
        //#else
        var user = app.Anonymous();
        //#endif

        //#if (hasBody)
        var response = await user.SampleVerbAsync("/sample-path", new { name = "소풍" });
        //#else
        var response = await user.SampleVerbAsync("/sample-path");
        //#endif

        //#if (creates)
        response.ShouldBe(HttpStatusCode.Created).Value("name").ShouldBe("소풍");
        //#elseif (hasBody)
        response.ShouldBe(HttpStatusCode.OK).Value("name").ShouldBe("소풍");
        //#else
        response.ShouldBe(HttpStatusCode.OK).Value("id").ShouldNotBeNull();
        //#endif
    }
    //#if (hasBody)

    [Fact]
    public async Task A_missing_name_is_rejected()
    {
        var user = await app.SignUpAsync();

        var refused = await user.SampleVerbAsync("/sample-path", new { name = " " });

        refused.ShouldRefuseFields("name");
    }
    //#endif
}
