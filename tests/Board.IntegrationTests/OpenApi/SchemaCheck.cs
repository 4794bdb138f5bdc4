using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Board.IntegrationTests.OpenApi;

/// <summary>
/// Validates JSON against a schema (the part of JSON Schema 2020-12 that the document uses). Stricter than the standard in one point:
/// properties that the schema does not name are errors.
/// </summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    /// <summary>Finds the violations of a value, each with its place.</summary>
    /// <exception cref="NotSupportedException">The schema uses a keyword that is not checked.</exception>
    public IEnumerable<string> Problems(JsonElement value, JsonElement schema, string place = "$") =>
        schema.EnumerateObject().SelectMany(keyword => (keyword.Name, value.ValueKind) switch
        {
            ("description" or "example" or "examples" or "default", _) => [],
            ("$ref", _) => Problems(value, document.Resolve(schema), place),
            ("oneOf", _) => OfChoices(value, [.. keyword.Value.EnumerateArray()], place),
            ("type", _) => Unless(IsOfType(value, keyword.Value), value, keyword, place),
            ("enum", _) =>
                Unless(keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), value, keyword, place),

            ("required", JsonValueKind.Object) =>
                from name in keyword.Value.EnumerateArray()
                where !value.TryGetProperty(name.GetString()!, out _)
                select $"{place} has no {name}",
            ("properties", JsonValueKind.Object) =>
                from property in keyword.Value.EnumerateObject()
                where value.TryGetProperty(property.Name, out _)
                from problem in Problems(value.GetProperty(property.Name), property.Value, $"{place}.{property.Name}")
                select problem,
            ("items", JsonValueKind.Array) =>
                value.EnumerateArray().SelectMany((item, index) => Problems(item, keyword.Value, $"{place}[{index}]")),

            ("format", JsonValueKind.String) => Unless(HasFormat(value.GetString()!, keyword.Value.GetString()!), value, keyword, place),
            ("pattern", JsonValueKind.String) =>
                Unless(Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), value, keyword, place),
            ("minLength", JsonValueKind.String) => Unless(Length(value) >= keyword.Value.GetInt32(), value, keyword, place),
            ("maxLength", JsonValueKind.String) => Unless(Length(value) <= keyword.Value.GetInt32(), value, keyword, place),

            ("required" or "properties" or "additionalProperties" or "items" or "format" or "pattern" or "minLength" or "maxLength", _) =>
                [],
            _ =>
                throw new NotSupportedException(
                    $"At {place} the schema says '{keyword.Name}', which is not checked yet: add it to {nameof(SchemaCheck)}."),
        }).Concat(OfUnnamed(value, schema, place));

    private static IEnumerable<string> Unless(bool isRight, JsonElement value, JsonProperty keyword, string place) =>
        isRight ? [] : [$"{place} is against {keyword}: {value.GetRawText()}"];

    private static bool IsOfType(JsonElement value, JsonElement type) =>
        type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Any(choice => IsOfType(value, choice))
            : type.GetString() switch
            {
                "null" => value.ValueKind is JsonValueKind.Null,
                "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                "string" => value.ValueKind is JsonValueKind.String,
                "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
                "number" => value.ValueKind is JsonValueKind.Number,
                "array" => value.ValueKind is JsonValueKind.Array,
                _ => value.ValueKind is JsonValueKind.Object,
            };

    private static bool HasFormat(string value, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "date-time" => value.EndsWith('Z') && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        "password" => true,
        _ => throw new NotSupportedException($"The format '{format}' is not checked yet: add it to {nameof(SchemaCheck)}."),
    };

    /// <summary>In code points, as JSON Schema counts.</summary>
    private static int Length(JsonElement text) => text.GetString()!.EnumerateRunes().Count();

    private IEnumerable<string> OfUnnamed(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind is not JsonValueKind.Object || schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("oneOf", out _))
        {
            return [];
        }

        var named = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).ToHashSet()
            : [];
        return
            from property in value.EnumerateObject()
            where !named.Contains(property.Name)
            from problem in schema.TryGetProperty("additionalProperties", out var additional)
                && additional.ValueKind is JsonValueKind.Object
                ? Problems(property.Value, additional, $"{place}.{property.Name}")
                : [$"{place} has {property.Name}, which the document does not name"]
            select problem;
    }

    private IEnumerable<string> OfChoices(JsonElement value, JsonElement[] choices, string place)
    {
        var problems = Array.ConvertAll(choices, choice => Problems(value, choice, place).ToList());
        return problems.Count(found => found.Count == 0) switch
        {
            1 => [],
            0 => problems.SelectMany(found => found),
            _ => [$"{place} is more than one of the choices"],
        };
    }
}
