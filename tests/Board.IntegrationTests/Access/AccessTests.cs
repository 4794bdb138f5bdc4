using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Board.IntegrationTests.Access;

public sealed class AccessOnSqlite(SqliteApp app) : AccessTests<SqliteApp>(app);

public sealed class AccessOnMariaDb(MariaDbApp app) : AccessTests<MariaDbApp>(app);

/// <summary>The authorization of the whole API, made from one table (<c>AccessTable.cs</c>).</summary>
public abstract class AccessTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    public static TheoryData<string, string?, Actor, int> Cells
    {
        get
        {
            var cells = new TheoryData<string, string?, Actor, int>();
            foreach (var rule in AccessTable.Rules)
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
    public async Task Everybody_may_what_the_table_says(string call, string? body, Actor actor, int status)
    {
        var rule = new AccessRule(call, body);
        var owner = await app.SignUpAsync();
        var caller = await ActAsync(actor, owner);
        var placeholders = await Placeholders.OfAsync(owner);

        var response = await caller.SendAsync(
            new HttpMethod(rule.Method), placeholders.Fill(rule.Path), body is null ? null : placeholders.Fill(body));

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
        var endpoints =
            await app.WithServiceAsync<EndpointDataSource, IReadOnlyList<string>>(source => Task.FromResult<IReadOnlyList<string>>([..
            from endpoint in source.Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
            where method != HttpMethods.Head
            select AccessRule.EndpointOf(method, endpoint.RoutePattern.RawText!)]));

        var known = AccessTable.Rules.Select(rule => rule.Endpoint).ToList();
        endpoints.Except(known, StringComparer.Ordinal).Select(RowOf).ShouldBeEmpty(
            "Who may do this? Add to tests/Board.IntegrationTests/Access/AccessTable.cs, above the row of GET /errors, what each caller "
                + "gets. Name the ids in the path: {post}, {unknown}. A call with a body needs one instead of null.");
        known.Except(endpoints, StringComparer.Ordinal).ShouldBeEmpty("There is no such endpoint any more.");
        AccessTable.Rules.ShouldAllBe(rule => rule.Statuses.Length == Enum.GetValues<Actor>().Length);
    }

    /// <summary>The row of the table for an endpoint, with the statuses of one for signed-in callers.</summary>
    private static string RowOf(string endpoint)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        return $"""new("{method,-6} {path.Replace("{}", "{unknown}", StringComparison.Ordinal)}", null, 401, 200, 200, 200, 200),""";
    }

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
