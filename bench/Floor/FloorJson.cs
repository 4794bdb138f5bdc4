using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Board.Bench.Floor;

/// <summary>Serializes requests and responses in the shape of Board's, with source-generated code.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PostView))]
[JsonSerializable(typeof(PostPage))]
[JsonSerializable(typeof(NumberedPostPage))]
[JsonSerializable(typeof(CommentView))]
[JsonSerializable(typeof(CommentPage))]
[JsonSerializable(typeof(UserView))]
[JsonSerializable(typeof(SignedInView))]
[JsonSerializable(typeof(NewPost))]
[JsonSerializable(typeof(NewComment))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(OldToken))]
internal sealed partial class FloorJson : JsonSerializerContext
{
    public static readonly FloorJson Settings = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TimeConverter() },
    });

    private sealed class TimeConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
        {
            Span<byte> text = stackalloc byte[28];
            System.DateTime.SpecifyKind(value, DateTimeKind.Utc).TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
            text[26] = (byte)'Z';
            writer.WriteStringValue(text[..27]);
        }
    }
}
