using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Json;

/// <summary>
/// Reads and writes enums by the names of their members, exactly as documented. The framework's converter also accepts other
/// cases and lists ("cookie,body").
/// </summary>
internal sealed class EnumNameConverter : JsonConverterFactory
{
    /// <summary>The name of a member in JSON.</summary>
    public static string NameOf(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private readonly Dictionary<string, T> values = Enum.GetValues<T>().ToDictionary(value => NameOf(value), StringComparer.Ordinal);
        private readonly Dictionary<T, JsonEncodedText> names =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonEncodedText.Encode(NameOf(value)));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(names[value]);
    }
}
