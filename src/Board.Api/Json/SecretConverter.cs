using System.Text.Json;
using System.Text.Json.Serialization;
using Board.Application.Common;

namespace Board.Api.Json;

/// <summary>Reads and writes secrets as strings; in between, <see cref="Secret"/> keeps them from being printed.</summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? new Secret(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
