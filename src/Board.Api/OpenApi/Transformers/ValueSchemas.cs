using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Board.Api.Json;
using Board.Application.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Describes types with custom JSON converters, and which properties may be absent or <c>null</c>.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    private const string NullableReference = "x-is-nullable-property";

    /// <summary>
    /// The name of a type's component in the document; <see langword="null"/> for types that are described inline (secrets, fields
    /// of a PATCH).
    /// </summary>
    public static string? ComponentName(JsonTypeInfo type) =>
        type.Type == typeof(Secret) || IsOptional(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Whether the type is the body of a request.</summary>
    public static bool IsRequest(Type type) => type.Name.EndsWith("Request", StringComparison.Ordinal);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        DescribeValue(schema, IsOptional(type) ? type.GetGenericArguments()[0] : type);
        if (context.JsonPropertyInfo is { } property)
        {
            DescribeNull(schema, property);
        }

        if (!IsRequest(type))
        {
            // Requests refuse additional members; responses may get more, and clients must ignore them.
            schema.AdditionalPropertiesAllowed = true;
        }

        foreach (var left in context.JsonTypeInfo.Properties.Where(IsLeftOutWhenNull))
        {
            schema.Required?.Remove(left.Name);
        }

        return Task.CompletedTask;
    }

    private static void DescribeValue(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(Secret))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "password";
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "date-time";
        }
        else if (type == typeof(Guid))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "uuid";
        }
        else if (type == typeof(bool))
        {
            schema.Type = JsonSchemaType.Boolean;
        }
        else if (type == typeof(int) || type == typeof(long))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Format = type == typeof(int) ? "int32" : "int64";
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => JsonValue.Create(EnumNameConverter.NameOf(value)))];
        }
    }

    private static void DescribeNull(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (!IsNullable(property))
        {
            schema.Type &= ~JsonSchemaType.Null;
            schema.Metadata?.Remove(NullableReference);
        }
        else if (schema.Metadata?.ContainsKey(NullableReference) is not true)
        {
            schema.Type |= JsonSchemaType.Null;
            schema.Enum?.Add(JsonNullSentinel.JsonNull);
        }
    }

    /// <summary>
    /// Whether clients may send or get <c>null</c>. Required members of requests are nullable only in C#, for the validators; members
    /// that a response omits are never <c>null</c>. A field of a PATCH says it by its type, <c>Optional&lt;string?&gt;</c>, unless the
    /// validator refuses <c>null</c> (<see cref="DisallowNullAttribute"/>).
    /// </summary>
    internal static bool IsNullable(JsonPropertyInfo property) =>
        IsOptional(property.PropertyType) ? MayHoldNull((PropertyInfo)property.AttributeProvider!)
        : property.IsGetNullable
        && !IsLeftOutWhenNull(property)
        && !(IsRequest(property.DeclaringType) && property.AssociatedParameter is { HasDefaultValue: false });

    private static bool MayHoldNull(PropertyInfo optional) =>
        !optional.SetMethod!.GetParameters()[0].IsDefined(typeof(DisallowNullAttribute))
        && new NullabilityInfoContext().Create(optional).GenericTypeArguments[0].ReadState is NullabilityState.Nullable;

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    /// <summary>Whether the type is a field of a PATCH.</summary>
    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}
