using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Json;

/// <summary>Writes times in UTC with <c>Z</c> and microseconds (RFC 3339), all of the same length.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const int Length = 27;
    private const int LengthWithTicks = 28;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        // The round-trip format has one more digit, but is several times faster than a custom one.
        Span<byte> text = stackalloc byte[LengthWithTicks];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[Length - 1] = (byte)'Z';
        writer.WriteStringValue(text[..Length]);
    }
}
