using Board.IntegrationTests.Apps;
using Board.IntegrationTests.OpenApi;

namespace Board.IntegrationTests.Problems;

/// <summary>
/// Every query parameter of the OpenAPI document is read strictly; new parameters are covered automatically. Does not depend on the
/// database.
/// </summary>
public sealed class QueryTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Fact]
    public async Task An_empty_parameter_is_rejected_by_name()
    {
        foreach (var (operation, path, parameter) in await ParametersAsync())
        {
            await RefuseAsync(operation, $"{path}?{parameter}=", parameter);
            await RefuseAsync(operation, $"{path}?{parameter}", parameter);
            await RefuseAsync(operation, $"{path}?{parameter.ToUpperInvariant()}=", parameter);
        }
    }

    [Fact]
    public async Task A_repeated_parameter_is_rejected_by_name()
    {
        foreach (var (operation, path, parameter) in await ParametersAsync())
        {
            await RefuseAsync(operation, $"{path}?{parameter}=1&{parameter}=1", parameter);
            await RefuseAsync(operation, $"{path}?{parameter}=&{parameter}=1", parameter);
            await RefuseAsync(operation, $"{path}?{parameter}=1&{parameter.ToUpperInvariant()}=2", parameter);
        }
    }

    [Fact]
    public async Task All_invalid_parameters_are_named_in_one_response()
    {
        foreach (var operation in (await ParametersAsync()).GroupBy(found => (found.Operation, found.Path)))
        {
            var names = operation.Select(found => found.Parameter).ToArray();
            await RefuseAsync(operation.Key.Operation, $"{operation.Key.Path}?{string.Join('&', names.Select(name => $"{name}="))}", names);
        }
    }

    [Theory]
    [InlineData("en", "Must not be empty. Leave the parameter out instead.", "Must be given once.")]
    [InlineData("ko", "비어 있을 수 없습니다. 값이 없으면 매개변수를 빼세요.", "한 번만 보내야 합니다.")]
    public async Task The_messages_explain_the_error(string language, string empty, string repeated)
    {
        var refused = await (await app.KnownUserAsync("reader")).GetAsync("/users?limit=&email=a&email=b", ("Accept-Language", language));

        refused.ShouldRefuseFields("limit", "email");
        refused.Json.GetProperty("errors").GetProperty("limit")[0].GetString().ShouldBe(empty);
        refused.Json.GetProperty("errors").GetProperty("email")[0].GetString().ShouldBe(repeated);
    }

    private async Task RefuseAsync(ApiOperation operation, string path, params string[] fields)
    {
        var answer = await (await app.KnownUserAsync("reader")).SendAsync(new HttpMethod(operation.Method), path, body: null);

        try
        {
            answer.ShouldRefuseFields(fields);
        }
        catch (ShouldAssertException exception)
        {
            throw new ShouldAssertException($"{operation.Method} {path}: {exception.Message}", exception);
        }
    }

    private async Task<IReadOnlyList<(ApiOperation Operation, string Path, string Parameter)>> ParametersAsync()
    {
        using var http = new HttpClient();
        var document = await ApiDocument.ReadAsync(http, app.Address);
        List<(ApiOperation, string, string)> parameters =
        [
            .. from operation in document.Operations
               from parameter in operation.Parameters
               where parameter.GetProperty("in").GetString() is "query"
               select (operation, PathOf(operation), parameter.GetProperty("name").GetString()!),
        ];
        parameters.ShouldNotBeEmpty();
        return parameters;
    }

    private static string PathOf(ApiOperation operation) =>
        string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{') ? SomeId : part));
}
