using System.Text.Json;
using System.Text.Json.Serialization;
using Board.Application.Messaging;
using Board.Domain.Common;

namespace Board.Infrastructure.Outbox;

/// <summary>
/// Converts events to and from their stored form. A payload that lacks what the event demands cannot be read; one with more, from a
/// newer version of the program, can.
/// </summary>
internal static class OutboxPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new TypedIdConverterFactory(), new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(IModuleEvent message) => JsonSerializer.Serialize(message, message.GetType(), Options);

    /// <exception cref="JsonException">The payload is not an event of this type.</exception>
    public static IModuleEvent Read(string payload, Type eventType) =>
        (IModuleEvent?)JsonSerializer.Deserialize(payload, eventType, Options) ?? throw new JsonException("The payload is null.");

    private sealed class TypedIdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && Array.Exists(typeToConvert.GetInterfaces(), IsTypedId);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TypedIdConverter<>).MakeGenericType(typeToConvert))!;

        private static bool IsTypedId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ITypedId<>);
    }

    private sealed class TypedIdConverter<TId> : JsonConverter<TId>
        where TId : struct, ITypedId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
