using System.Text.Json;
using Board.Api.Common.Json;
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
    public void A_time_that_may_be_missing_is_null_or_written_the_same_way()
    {
        Write<DateTimeOffset?>(null).ShouldBe("null");
        Write<DateTimeOffset?>(Some.Time).ShouldBe("\"2026-03-01T12:00:00.000000Z\"");
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("1772366400")]
    public void What_is_no_time_is_refused(string json) => ShouldNotRead<DateTimeOffset>(json);

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("""{"text":null}""", true, null)]
    [InlineData("""{"text":""}""", true, "")]
    [InlineData("""{"text":"new"}""", true, "new")]
    public void A_field_of_a_PATCH_is_absent_null_or_there(string json, bool present, string? value)
    {
        var text = Read<Patch>(json).Text;

        text.IsPresent.ShouldBe(present);
        text.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("""{"role":null}""", true, null)]
    [InlineData("""{"role":"moderator"}""", true, UserRole.Moderator)]
    public void A_choice_in_a_PATCH_is_absent_null_or_there(string json, bool present, UserRole? value)
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
    public void A_field_of_the_wrong_type_is_refused(string json) => ShouldNotRead<Patch>(json);

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
    public void A_secret_of_the_wrong_type_is_refused_without_repeating_it(string json) =>
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
    public void Unknown_repeated_or_loosely_written_properties_are_refused(string json) => ShouldNotRead<Patch>(json);

    [Fact]
    public void Nesting_has_an_end() => ShouldNotRead<JsonElement>(new string('[', 17) + new string(']', 17));

    [Fact]
    public void Choices_are_words()
    {
        Read<UserRole>("\"moderator\"").ShouldBe(UserRole.Moderator);
        Write(UserRole.Moderator).ShouldBe("\"moderator\"");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"owner\"")]
    [InlineData("\"\"")]
    public void Numbers_and_other_words_are_no_choices(string json) => ShouldNotRead<UserRole>(json);

    [Fact]
    public void Korean_and_marks_are_written_as_they_are() => Write("한글 <b> & 'quotes' +").ShouldBe("\"한글 <b> & 'quotes' +\"");

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
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
