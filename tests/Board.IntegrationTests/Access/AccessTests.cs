using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace Board.IntegrationTests.Access;

public sealed class AccessOnSqlite(SqliteApp app) : AccessTests<SqliteApp>(app);

public sealed class AccessOnMariaDb(MariaDbApp app) : AccessTests<MariaDbApp>(app);

/// <summary>The authorization of the whole API, from the access tables of the modules (<see cref="IAccessTable"/>).</summary>
public abstract class AccessTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    public static TheoryData<string, string?, Actor, int> Cells
    {
        get
        {
            var cells = new TheoryData<string, string?, Actor, int>();
            foreach (var rule in AccessTables.Rules)
            {
                foreach (var (actor, status) in Enum.GetValues<Actor>().Zip(rule.Statuses))
                {
                    cells.Add(rule.Call, rule.Body, actor, status);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Each_actor_gets_the_status_of_the_access_table(string call, string? body, Actor actor, int status)
    {
        var rule = new AccessRule(call, body);
        var owner = await app.SignUpAsync();
        var caller = await ActAsync(actor, owner);
        var (path, content) = await Placeholders.FillAsync(rule, owner);

        var response = await caller.SendAsync(new HttpMethod(rule.Method), path, content);

        response.ShouldBe((HttpStatusCode)status);
        if (status is StatusCodes.Status403Forbidden)
        {
            response.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        }
        else if (status is StatusCodes.Status401Unauthorized && actor is Actor.Anonymous)
        {
            response.ShouldBeUnauthorized("access_token.missing");
        }
    }

    [Fact]
    public async Task The_table_has_every_endpoint_and_no_other()
    {
        var calls =
            await app.WithServiceAsync<EndpointDataSource, IReadOnlyList<string>>(source => Task.FromResult<IReadOnlyList<string>>([..
            from endpoint in source.Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
            where method != HttpMethods.Head
            select $"{FileOf(endpoint)}: {AccessRule.EndpointOf(method, endpoint.RoutePattern.RawText!)}"]));

        var rows = AccessTables.All.SelectMany(table => table.Rules.Select(rule => $"{FileOf(table.GetType())}: {rule.Endpoint}")).ToList();
        calls.Except(rows, StringComparer.Ordinal).Select(RowOf).ShouldBeEmpty(
            "Who may do this? Add to the named file what each caller gets. Name the ids in the path: {post}, {unknown}. A call with a body "
                + "needs one instead of null.");
        rows.Except(calls, StringComparer.Ordinal).ShouldBeEmpty("The module has no such call.");
        AccessTables.Rules.ShouldAllBe(rule => rule.Statuses.Length == Enum.GetValues<Actor>().Length);
    }

    /// <summary>A row to begin with, after its file, with the statuses of a call for signed-in callers.</summary>
    private static string RowOf(string call)
    {
        var (file, method, path) = (call.Split(' ')[0], call.Split(' ')[1], call.Split(' ')[2]);
        return $"""{file} new("{method,-6} {path.Replace("{}", "{unknown}", StringComparison.Ordinal)}", null, 401, 200, 200, 200, 200),""";
    }

    /// <summary>The file with the rows of the module that answers a call.</summary>
    private static string FileOf(RouteEndpoint endpoint)
    {
        var module = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Namespace!.Split('.')[^1];
        return module is null ? FileOf(typeof(CommonAccess)) : PathOf(module, $"{module}Access");
    }

    private static string FileOf(Type table) => PathOf(table.Namespace!.Split('.')[^1], table.Name);

    private static string PathOf(string folder, string name) =>
        $"tests/{typeof(CommonAccess).Assembly.GetName().Name}/{folder}/{name}.cs";

    private async Task<ApiClient> ActAsync(Actor actor, TestUser owner)
    {
        if (actor is Actor.Anonymous or Actor.Owner)
        {
            return actor is Actor.Owner ? owner : app.Anonymous();
        }

        var user = await app.SignUpAsync();
        await app.SetRoleAsync(user, actor switch { Actor.Admin => 2, Actor.Moderator => 1, _ => 0 });
        return user;
    }
}
