using Board.Api.Problems;
using Board.Api.Problems.Catalogue;

namespace Board.UnitTests.Common;

public sealed class ErrorCatalogueTests
{
    public static TheoryData<string> Codes => new(ErrorCatalogue.Entries.Select(entry => entry.Code));

    [Fact]
    public void No_code_is_listed_twice() => ErrorCatalogue.Entries.Select(entry => entry.Code).ShouldBeUnique();

    [Fact]
    public void The_codes_are_in_the_order_of_their_statuses() => ErrorCatalogue.Entries.Select(entry => entry.Status).ShouldBeInOrder();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_in_English_and_in_Korean(string code)
    {
        var (english, korean) = (TextsOf(code, Language.English), TextsOf(code, Language.Korean));

        english.Title.ShouldNotBeNullOrWhiteSpace();
        english.Detail.ShouldNotBeNullOrWhiteSpace();
        korean.Title.ShouldNotBe(english.Title);
        korean.Detail.ShouldNotBe(english.Detail);
        korean.Title.ShouldBeProperKorean();
        korean.Detail.ShouldBeProperKorean();
        english.Title.ShouldNotMatch("[가-힣]");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Codes_are_dot_separated_lower_case_words(string code) => code.ShouldMatch("^[a-z_]+(\\.[a-z_]+)*$");

    [Theory]
    [InlineData("en", "The request body does not fit at '$.titel': an unknown, repeated or malformed property.")]
    [InlineData("ko", "$.titel")]
    public void A_malformed_body_is_told_where(string language, string part)
    {
        using var _ = Language.Of(language);

        ProblemTexts.MalformedAt("$.titel").ShouldContain(part);
        ProblemTexts.WrongKind.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_other_texts_are_proper_Korean_too()
    {
        using var _ = Language.Korean;

        ProblemTexts.MalformedAt("$.titel").ShouldBeProperKorean();
        ProblemTexts.WrongKind.ShouldBeProperKorean();
    }

    private static (string Title, string Detail) TextsOf(string code, Language language)
    {
        using (language)
        {
            return (ProblemTexts.Title(code), ProblemTexts.Detail(code));
        }
    }
}
