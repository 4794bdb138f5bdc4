using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.OpenApi;

namespace Board.IntegrationTests.Problems;

/// <summary>
/// Messages name fields as clients send them. The fields are read from the OpenAPI document, so new ones are covered automatically.
/// </summary>
public sealed partial class FieldNameTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private static readonly string TooLong = new('x', 60_000);

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task An_invalid_parameter_is_named_as_clients_send_it(string language)
    {
        var (document, admin) = (await ReadDocumentAsync(), await SignInAdminAsync());
        var checks = from operation in document.Operations
                     from parameter in operation.Parameters
                     where operation.Method == "GET" && parameter.GetProperty("in").GetString() == "query"
                     from wrong in WrongValues(document.Resolve(parameter.GetProperty("schema")))
                     select (
                         Path: PlaceholderPattern().Replace(operation.Path, admin.Id),
                         Name: parameter.GetProperty("name").GetString()!,
                         Value: wrong);

        foreach (var (path, name, value) in checks.ToList())
        {
            var refused = await admin.GetAsync($"{path}?{name}={value}", ("Accept-Language", language));

            refused.ShouldRefuseFields(name);
            ShouldSpeakAsClientsDo(refused, language, [name]);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task A_missing_or_too_long_field_is_named_as_clients_send_it(string language)
    {
        var (document, admin) = (await ReadDocumentAsync(), await SignInAdminAsync());
        var bodies = from operation in document.Operations
                     where operation.Description.TryGetProperty("requestBody", out _) && operation.Path != "/auth/sign-out"
                     let schema = document.Resolve(document.Resolve(operation.Description.GetProperty("requestBody"))
                         .GetProperty("content").GetProperty("application/json").GetProperty("schema"))
                     let fields = schema.GetProperty("properties").EnumerateObject().ToDictionary(
                         field => field.Name, field => document.Resolve(field.Value))
                     let texts = fields.Where(field => IsPlainText(field.Value)).Select(field => field.Key).ToList()
                     // One at a time, because the size of a body is limited, too.
                     from tooLong in texts.Prepend("")
                     let body = texts.ToDictionary(name => name, name => name == tooLong ? TooLong : "", StringComparer.Ordinal)
                     select (
                         Operation: operation,
                         Path: PlaceholderPattern().Replace(operation.Path, admin.Id),
                         Fields: fields.Keys,
                         Body: body);

        foreach (var (operation, path, fields, body) in bodies.ToList())
        {
            var answer = await admin.SendAsync(
                new HttpMethod(operation.Method), path, JsonSerializer.Serialize(body), ("Accept-Language", language));

            // Some calls reject the object, or need no field.
            if (answer.Status == HttpStatusCode.BadRequest)
            {
                ShouldSpeakAsClientsDo(answer, language, fields);
            }
        }
    }

    private static void ShouldSpeakAsClientsDo(ApiResponse refused, string language, IEnumerable<string> fields)
    {
        foreach (var field in refused.ShouldBeProblem(HttpStatusCode.BadRequest, "validation").Json.GetProperty("errors").EnumerateObject())
        {
            fields.ShouldContain(field.Name);
            foreach (var message in field.Value.EnumerateArray().Select(message => message.GetString()!))
            {
                HangulPattern().IsMatch(message).ShouldBe(language == "ko", message);

                // Neither "Limit" nor "Current Password": a name in quotes is the name of the field.
                foreach (var quoted in QuotedNamePattern().Matches(message).Select(match => match.Groups[1].Value))
                {
                    quoted.ShouldBe(field.Name);
                }
            }
        }
    }

    private static IEnumerable<string> WrongValues(JsonElement schema)
    {
        var isInteger = schema.GetProperty("type").ToString().Contains("integer", StringComparison.Ordinal);
        if (isInteger && schema.TryGetProperty("minimum", out var minimum))
        {
            yield return (minimum.GetInt64() - 1).ToString(CultureInfo.InvariantCulture);
        }

        if (isInteger || (schema.TryGetProperty("format", out var format) && format.GetString() == "uuid"))
        {
            yield return "x";
        }
    }

    private static bool IsPlainText(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ToString().Contains("string", StringComparison.Ordinal)
        && !schema.TryGetProperty("format", out _) && !schema.TryGetProperty("enum", out _);

    private async Task<ApiDocument> ReadDocumentAsync()
    {
        using var client = new HttpClient();
        return await ApiDocument.ReadAsync(client, app.Address);
    }

    private async Task<TestUser> SignInAdminAsync()
    {
        var admin = await app.SignInAsync("field-admin");
        await app.SetRoleAsync(admin, 2);
        return admin;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex HangulPattern();

    [GeneratedRegex("'([A-Za-z][A-Za-z ]+)'")]
    private static partial Regex QuotedNamePattern();
}
