using System.Text.Json.Nodes;
using Board.Api.Common.Json;
using Board.Application.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.Common.OpenApi;

/// <summary>Describes the types whose JSON is made by hand.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    /// <summary>Whether the type is a field of a PATCH, which is described as what it says when it is there.</summary>
    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (IsOptional(type))
        {
            var value = type.GetGenericArguments()[0];
            type = Nullable.GetUnderlyingType(value) ?? value;
        }

        if (type == typeof(Secret))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "password";
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => JsonValue.Create(EnumNameConverter.NameOf(value)))];
        }
        else if (type == typeof(string))
        {
            schema.Type = JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }
}
