using System.Text.Json;
using Board.Api.Json;
using Board.Application.Common;
using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Common;

public sealed class JsonSettingsTests
{
    private static readonly JsonSerializerOptions Options = NewOptions();

    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000000Z")]
    [InlineData("2026-03-01T21:00:00.1234567+09:00", "2026-03-01T12:00:00.123456Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z")]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")]
    public void Times_are_UTC_with_Z_and_six_digits(string time, string json) =>
        Write(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe($"\"{json}\"");

    [Fact]
    public void Times_do_not_depend_on_the_language()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("th-TH");
        try
        {
            Write(Some.Time).ShouldBe("\"2026-03-01T12:00:00.000000Z\"");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_nullable_time_is_null_or_written_the_same_way()
    {
        Write<DateTimeOffset?>(null).ShouldBe("null");
        Write<DateTimeOffset?>(Some.Time).ShouldBe("\"2026-03-01T12:00:00.000000Z\"");
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("1772366400")]
    public void A_malformed_time_is_rejected(string json) => ShouldNotRead<DateTimeOffset>(json);

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("""{"text":null}""", true, null)]
    [InlineData("""{"text":""}""", true, "")]
    [InlineData("""{"text":"new"}""", true, "new")]
    public void A_field_of_a_PATCH_is_absent_null_or_present(string json, bool present, string? value)
    {
        var text = Read<Patch>(json).Text;

        text.IsPresent.ShouldBe(present);
        text.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("""{"role":null}""", true, null)]
    [InlineData("""{"role":"moderator"}""", true, UserRole.Moderator)]
    public void An_enum_in_a_PATCH_is_absent_null_or_present(string json, bool present, UserRole? value)
    {
        var role = Read<Patch>(json).Role;

        role.IsPresent.ShouldBe(present);
        role.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"text":["new"]}""")]
    [InlineData("""{"number":"1"}""")]
    [InlineData("""{"role":1}""")]
    [InlineData("""{"role":"owner"}""")]
    [InlineData("""{"role":""}""")]
    [InlineData("""{"role":"Admin"}""")]
    [InlineData("""{"number":null}""")]
    [InlineData("""{"number":1.5}""")]
    public void A_field_of_the_wrong_type_is_rejected(string json) => ShouldNotRead<Patch>(json);

    [Fact]
    public void A_secret_is_read_and_written_as_a_string()
    {
        Read<Secret>("\"correct horse\"").Reveal().ShouldBe("correct horse");
        Write(new Secret("correct horse")).ShouldBe("\"correct horse\"");
        JsonSerializer.Deserialize<Secret>("null", Options).ShouldBeNull();
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("""["correct horse"]""")]
    [InlineData("\"\\ud800\"")]
    public void A_secret_of_the_wrong_type_is_rejected_without_repeating_it(string json) =>
        ShouldNotRead<Secret>(json).ToString().ShouldNotContain("correct horse");

    [Theory]
    [InlineData("""{"text":"a","text":"b"}""")]
    [InlineData("""{"text":"a","Text":"b"}""")]
    [InlineData("""{"titel":"a"}""")]
    [InlineData("""{"Text":"a"}""")]
    [InlineData("""{"text":"a",}""")]
    [InlineData("""{"text":"a"} {}""")]
    [InlineData("""{"text":"a"} // done""")]
    [InlineData("""{"text":'a'}""")]
    public void Unknown_or_repeated_properties_and_lenient_syntax_are_rejected(string json) => ShouldNotRead<Patch>(json);

    [Fact]
    public void Nesting_beyond_the_maximum_depth_is_rejected() => ShouldNotRead<JsonElement>(new string('[', 17) + new string(']', 17));

    [Fact]
    public void Enums_are_names()
    {
        Read<UserRole>("\"moderator\"").ShouldBe(UserRole.Moderator);
        Write(UserRole.Moderator).ShouldBe("\"moderator\"");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"owner\"")]
    [InlineData("\"\"")]
    public void Numbers_and_unknown_names_are_rejected_for_an_enum(string json) => ShouldNotRead<UserRole>(json);

    [Theory]
    [InlineData("한글 <b> & 'quotes' +")]
    [InlineData("🌱🇰🇷👩‍👩‍👧‍👦")]
    [InlineData("漢字\u3000仮名\u00a0\u2003")]
    [InlineData("\u200b\u200d\u202e\ufeff")]
    [InlineData("\u2028\u2029")]
    [InlineData("\ue000\ufdd0\uffff\U000f0000\U0010ffff")]
    [InlineData("\u0378")]
    public void Text_of_every_language_is_not_escaped(string text) => Write(text).ShouldBe($"\"{text}\"");

    [Theory]
    [InlineData("\"", "\\\"")]
    [InlineData("\\", "\\\\")]
    [InlineData("\0", "\\u0000")]
    [InlineData("a\nb\r\t", "a\\nb\\r\\t")]
    [InlineData("🌱\u001b[31m🌱", "🌱\\u001B[31m🌱")]
    [InlineData("\u007f", "\\u007F")]
    [InlineData("한\u009b", "한\\u009B")]
    public void Quotes_backslashes_and_control_characters_are_escaped(string text, string json) => Write(text).ShouldBe($"\"{json}\"");

    [Theory]
    [InlineData("\ud83c")]
    [InlineData("\udf31")]
    [InlineData("a\ud83cb")]
    [InlineData("🌱\ud83c")]
    [InlineData("\ud83c🌱")]
    [InlineData("\udf31\ud83c\n")]
    public void A_lone_surrogate_is_replaced(string text)
    {
        var replaced = new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);

        Read<string>(Write(text)).ShouldBe(replaced);
        replaced.ShouldContain('\ufffd');
    }

    [Fact]
    public void Property_names_are_escaped_like_texts() =>
        Write(new Dictionary<string, string> { ["🌱\"한"] = "" }).ShouldBe("{\"🌱\\\"한\":\"\"}");

    [Fact]
    public void UTF8_bytes_are_escaped_like_text() =>
        Texts.WellFormed.Sample(text =>
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Options.Encoder }))
            {
                writer.WriteStringValue(System.Text.Encoding.UTF8.GetBytes(text));
            }

            return System.Text.Encoding.UTF8.GetString(stream.ToArray()) == Write(text);
        });

    [Fact]
    public void Any_text_survives_a_round_trip() =>
        Texts.WellFormed.Sample(text => Read<string>(Write(text)) == text);

    private static JsonSerializerOptions NewOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        JsonSettings.Apply(options);
        return options;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static JsonException ShouldNotRead<T>(string json) => Should.Throw<JsonException>(() => Read<T>(json));

    private sealed record Patch
    {
        public Optional<string> Text { get; init; }

        public Optional<int> Number { get; init; }

        public Optional<UserRole?> Role { get; init; }
    }
}
