using System.Text.Json.Nodes;
using Board.Api.Common.Json;
using Board.Application.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.Common.OpenApi;

/// <summary>Describes the types whose JSON is made by hand.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
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
        else if (type == typeof(Optional<string>))
        {
            schema.Type = JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }
}
