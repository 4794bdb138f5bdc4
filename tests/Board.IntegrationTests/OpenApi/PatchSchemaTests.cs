using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.OpenApi;

/// <summary>The fields of a PATCH are documented with the type they have when present.</summary>
public sealed class PatchSchemaTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("EditUserRequest", "nickname", null)]
    [InlineData("EditUserRequest", "role", "member,moderator,admin")]
    public async Task A_field_of_a_PATCH_is_an_optional_string_or_enum(string schema, string field, string? choices)
    {
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        var request = document.Json.GetProperty("components").GetProperty("schemas").GetProperty(schema);
        var property = request.GetProperty("properties").GetProperty(field);
        property.GetProperty("type").GetString().ShouldBe("string");
        property.TryGetProperty("enum", out var values).ShouldBe(choices is not null);
        if (choices is not null)
        {
            values.EnumerateArray().Select(value => value.GetString()).ShouldBe(choices.Split(','));
        }

        (request.TryGetProperty("required", out var required) && required.EnumerateArray().Any(name => name.ValueEquals(field)))
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Each_field_of_a_PATCH_has_the_type_of_its_value()
    {
        using var http = new HttpClient();
        var document = await ApiDocument.ReadAsync(http, app.Address);
        var bodies = document.Operations.Where(operation => operation.Method == "PATCH").Select(operation => document.Resolve(
            operation.Description.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")));

        foreach (var body in bodies)
        {
            foreach (var field in body.GetProperty("properties").EnumerateObject())
            {
                field.Value.TryGetProperty("$ref", out _).ShouldBeFalse(field.Name);
                field.Value.GetProperty("type").ToString().ShouldNotBe("object", field.Name);
            }
        }
    }
}
