using System.Text.Encodings.Web;
using System.Text.Json;
using Board.Api.Json;

namespace Board.UnitTests.Common;

public sealed class LongTextConverterTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions ByPieces = new(Plain) { Converters = { new LongTextConverter() } };

    [Theory]
    [InlineData("x", 1)]
    [InlineData("x", 1024)]
    [InlineData("x", 1025)]
    [InlineData("봄 \"소풍\"\n", 3000)]
    [InlineData("x😀", 5000)]
    [InlineData("😀", 5000)]
    [InlineData("\u0001", 5000)]
    public void The_output_equals_that_of_the_framework(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));

        var json = JsonSerializer.Serialize(new { text, list = new[] { text }, absent = (string?)null }, ByPieces);

        json.ShouldBe(JsonSerializer.Serialize(new { text, list = new[] { text }, absent = (string?)null }, Plain));
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, ByPieces)!["text"].GetString().ShouldBe(text);
    }
}
