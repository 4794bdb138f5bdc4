using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Json;

/// <summary>Times in UTC with <c>Z</c> and microseconds (RFC 3339), so that all have the same length.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const int Length = 27;
    private const int LengthWithTicks = 28;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        // The round-trip format, which is several times faster than one of our own, has a digit more.
        Span<byte> text = stackalloc byte[LengthWithTicks];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[Length - 1] = (byte)'Z';
        writer.WriteStringValue(text[..Length]);
    }
}
