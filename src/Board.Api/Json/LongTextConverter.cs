using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Api.Json;

/// <summary>
/// Writes long texts in segments. The framework's converter requests one buffer for the whole text, all of it escaped: some MiB
/// for a post.
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
