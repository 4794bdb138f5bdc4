using System.Text.Json;
using System.Text.Json.Serialization;
using Board.Application.Common;

namespace Board.Api.Json;

/// <summary>Secrets arrive and leave as strings, and are printable nowhere in between.</summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? new Secret(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
