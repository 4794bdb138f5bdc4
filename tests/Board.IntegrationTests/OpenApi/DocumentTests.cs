using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.OpenApi;

/// <summary>
/// The OpenAPI document is complete. That it is correct is checked with every response (<see cref="Conformance"/>).
/// </summary>
public sealed class DocumentTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1()
    {
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        document.ShouldBe(HttpStatusCode.OK).Header("Content-Type")!.ShouldStartWith("application/json");
        document.Value("openapi")!.ShouldStartWith("3.1.");
    }

    [Fact]
    public async Task A_current_ETag_of_the_document_gets_304()
    {
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        var again = await app.Anonymous().GetAsync("/openapi/v1.json", ("If-None-Match", document.Header("ETag")!));

        again.ShouldBe(HttpStatusCode.NotModified).Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_has_a_unique_id_and_a_description()
    {
        var document = await ReadAsync();
        var sections = document.Root.GetProperty("tags").EnumerateArray()
            .Where(tag => tag.TryGetProperty("description", out _))
            .Select(tag => tag.GetProperty("name").GetString()!)
            .ToList();

        var missing =
            from operation in document.Operations
            from problem in new[]
            {
                operation.Description.TryGetProperty("operationId", out _) ? null : "has no id: give its route a Name",
                operation.Description.TryGetProperty("summary", out _) ? null : "has no summary: add a <summary> to its action",
                operation.Description.TryGetProperty("description", out _) ? null : "is not described: add <remarks> to its action",
                operation.Description.TryGetProperty("description", out var text) && text.GetString()!.Contains('\n')
                    ? "has the line breaks of its comment in its description"
                    : null,
                operation.Description.GetProperty("tags").EnumerateArray().All(tag => sections.Contains(tag.GetString()!))
                    ? null
                    : "has a tag without description: add [Tags] and [Display] to its controller",
            }
            where problem is not null
            select $"{operation} {problem}";

        missing.ShouldBeEmpty();
        document.Operations.Select(operation => operation.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Every_parameter_is_described_and_has_an_example()
    {
        var document = await ReadAsync();

        var missing =
            from operation in document.Operations
            from parameter in operation.Parameters
            let name = $"{operation}: the parameter {parameter.GetProperty("name")}"
            let isHeader = parameter.GetProperty("in").ValueEquals("header")
            from problem in new[]
            {
                parameter.TryGetProperty("description", out _) ? null : "is not described: add [Description]",
                isHeader || Examples(parameter).Any() || parameter.GetProperty("schema").TryGetProperty("default", out _)
                    ? null
                    : "has no example: add [Example] or [DefaultValue]",
            }
            where problem is not null
            select $"{name} {problem}";

        missing.ShouldBeEmpty();
    }

    /// <summary>An example cursor or <c>If-Match</c> would be rejected, and an example language would override the reader's own.</summary>
    [Fact]
    public async Task Examples_of_optional_parameters_are_not_sent_by_default()
    {
        var document = await ReadAsync();

        var sent =
            from operation in document.Operations
            from parameter in operation.Parameters
            where !parameter.TryGetProperty("required", out var required) || !required.GetBoolean()
            where !Examples(parameter).All(example =>
                example.ValueKind is JsonValueKind.Object
                    && example.TryGetProperty("x-disabled", out var disabled)
                    && disabled.GetBoolean())
            select $"{operation}: {parameter.GetProperty("name")}";

        sent.ShouldBeEmpty();
    }

    /// <summary>The reference selects the first scheme: it would send an empty bearer token, while the browser has the cookie.</summary>
    [Fact]
    public async Task The_cookie_is_the_first_security_scheme_of_a_call()
    {
        var document = await ReadAsync();

        var ways = document.Operations
            .Select(operation => operation.Description.GetProperty("security").EnumerateArray()
                .SelectMany(way => way.EnumerateObject().Select(scheme => scheme.Name))
                .ToList())
            .Where(schemes => schemes.Count > 0)
            .ToList();

        ways.ShouldNotBeEmpty();
        ways.ShouldAllBe(schemes => string.Join(", ", schemes) == "cookie, bearer");
    }

    [Fact]
    public async Task The_sections_are_in_the_declared_order()
    {
        var document = await ReadAsync();

        var sections = document.Root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()!).ToList();

        sections.Take(2).ShouldBe(["Users", "Auth"]);
        sections.TakeLast(2).ShouldBe(["Errors", "Health"]);
    }

    [Fact]
    public async Task Every_body_has_an_example()
    {
        var document = await ReadAsync();

        var requests =
            from operation in document.Operations
            where operation.Description.TryGetProperty("requestBody", out _)
            from body in operation.Description.GetProperty("requestBody").GetProperty("content").EnumerateObject()
            select (Place: $"{operation}: the request", Body: body.Value);
        var responses =
            from operation in document.Operations
            from response in operation.Responses
            from body in response.Value.Content
            select (Place: $"{operation}: the answer {response.Key}", Body: body.Value);

        requests.Concat(responses)
            .Where(body => !body.Body.TryGetProperty("examples", out var examples) || !examples.EnumerateObject().Any())
            .Select(
                body => $"{body.Place} has no example of {body.Body.GetProperty("schema")}: add one to the class that its [Examples] names")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_error_response_is_a_problem_document()
    {
        var document = await ReadAsync();

        var others =
            from operation in document.Operations
            where !operation.Path.StartsWith("/health/", StringComparison.Ordinal)
            from response in operation.Responses
            where response.Key >= 400 && !response.Value.Content.ContainsKey("application/problem+json")
            select $"{operation}: {response.Key} is none. "
                + "Do not declare errors with [ProducesResponseType]: name their codes in [ProducesProblem]";

        others.ShouldBeEmpty();
        document.Operations.SelectMany(operation => operation.Responses.Keys).ShouldContain(500);
    }

    [Fact]
    public async Task Every_property_of_a_body_is_described()
    {
        var document = await ReadAsync();

        var missing =
            from schema in document.Root.GetProperty("components").GetProperty("schemas").EnumerateObject()
            from problem in Undescribed(schema)
            select problem;

        missing.ShouldBeEmpty();
    }

    private static IEnumerable<string> Undescribed(JsonProperty schema)
    {
        const string Advice = "is not described: add a <summary> or <param> to the type";
        if (!schema.Value.TryGetProperty("description", out _))
        {
            yield return $"{schema.Name} {Advice}";
        }

        foreach (var property in schema.Value.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default)
        {
            // A nullable schema is described in the alternative that is not null.
            if (!property.Value.GetRawText().Contains("\"description\"", StringComparison.Ordinal))
            {
                yield return $"{schema.Name}.{property.Name} {Advice}";
            }
        }
    }

    /// <summary>The example of a required parameter, or the named ones of an optional one.</summary>
    private static IEnumerable<JsonElement> Examples(JsonElement parameter) =>
        parameter.TryGetProperty("examples", out var named) ? named.EnumerateObject().Select(example => example.Value)
        : parameter.TryGetProperty("example", out var only) ? [only]
        : [];

    private async Task<ApiDocument> ReadAsync()
    {
        using var http = new HttpClient();
        return await ApiDocument.ReadAsync(http, app.Address);
    }
}
