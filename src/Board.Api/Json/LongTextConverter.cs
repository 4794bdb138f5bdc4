using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Json;

/// <summary>
/// Writes long texts piece by piece. The framework's converter asks for one buffer in which the whole text has room however much
/// of it is escaped: some MiB for a post.
/// </summary>
internal sealed class LongTextConverter : JsonConverter<string>
{
    private const int PieceLength = 1024;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.Length <= PieceLength)
        {
            writer.WriteStringValue(value);
            return;
        }

        var rest = value.AsSpan();
        for (; rest.Length > PieceLength; rest = rest[PieceLength..])
        {
            writer.WriteStringValueSegment(rest[..PieceLength], isFinalSegment: false);
        }

        writer.WriteStringValueSegment(rest, isFinalSegment: true);
    }
}
