using System.Globalization;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Application.Auth;
using Board.Application.Localization;

namespace Board.UnitTests.Common;

public sealed class ErrorCatalogueTests
{
    public static TheoryData<string> Codes => new(ErrorCatalogue.Problems.Select(problem => problem.Code));

    [Fact]
    public void The_errors_of_the_modules_and_of_HTTP_are_collected()
    {
        ErrorCatalogue.Find(AuthErrors.RefreshTokenReused.Code).ShouldBe(ProblemMapper.Map(AuthErrors.RefreshTokenReused));
        ErrorCatalogue.Find(HttpErrors.Internal.Code).ShouldBe(HttpErrors.Internal);
        ErrorCatalogue.Find("no.such_code").ShouldBeNull();
    }

    [Fact]
    public void Errors_are_declared_in_classes_that_are_collected() =>
        ErrorSamples.Fields.Select(field => (field.Field.DeclaringType, field.Field.Name)).ShouldBeSubsetOf(
            ErrorCatalogue.Declared.Select(declared => ((Type?)declared.Class, declared.Name)),
            "Declare an error in a static class of its module whose name ends with Errors.");

    [Fact]
    public void No_code_is_listed_twice() => ErrorCatalogue.Problems.Select(problem => problem.Code).ShouldBeUnique();

    [Fact]
    public void The_codes_are_in_the_order_of_their_statuses() =>
        ErrorCatalogue.Problems.Select(problem => problem.Status).ShouldBeInOrder();

    [Fact]
    public void A_code_is_declared_by_one_class_and_with_one_status()
    {
        foreach (var code in ErrorCatalogue.Declared.GroupBy(declared => declared.Problem.Code, StringComparer.Ordinal))
        {
            code.Select(declared => (declared.Class, declared.Problem.Status)).Distinct().ShouldHaveSingleItem(code.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_in_English_and_in_Korean(string code)
    {
        var english = ErrorCatalogue.TextOf(code, Languages.English);
        var korean = ErrorCatalogue.TextOf(code, Languages.Korean);

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
    public void Codes_are_dot_separated_lower_case_words(string code) => code.ShouldMatch("^[a-z0-9_]+(\\.[a-z0-9_]+)*$");

    [Fact]
    public void Every_text_belongs_to_an_error_of_the_class_beside_its_file_or_to_a_message()
    {
        var unused =
            from file in ErrorSamples.Assemblies.SelectMany(TextFile.AllIn)
            from language in Languages.All
            let used = CodesBeside(file).Concat(ValidationMessagesTests.NamesBeside(file)).ToHashSet(StringComparer.Ordinal)
            let messages = HttpMessages(language)
            from text in file.Read(language)
            where !used.Contains(text.Key) && !messages.Contains(text.Value, StringComparer.Ordinal)
            where ValidationMessagesTests.OfLibrary(text.Key).Length == 0
            select $"{file.PathOf(language)}: {text.Key}";

        unused.ShouldBeEmpty("Nothing uses these texts. Delete them.");
    }

    [Theory]
    [InlineData("en", "The request body does not fit at '$.titel': an unknown, repeated or malformed property.")]
    [InlineData("ko", "$.titel")]
    public void The_text_of_a_malformed_body_names_the_place(string language, string part)
    {
        using var _ = Language.Of(language);

        HttpTexts.MalformedAt("$.titel").ShouldContain(part);
        HttpTexts.WrongKind.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_other_texts_are_proper_Korean_too()
    {
        using var _ = Language.Korean;

        HttpTexts.MalformedAt("$.titel").ShouldBeProperKorean();
        HttpTexts.WrongKind.ShouldBeProperKorean();
        HttpTexts.Empty.ShouldBeProperKorean();
        HttpTexts.Repeated.ShouldBeProperKorean();
    }

    private static IEnumerable<string> CodesBeside(TextFile file) =>
        from declared in ErrorCatalogue.Declared
        where TextFile.Beside(declared.Class, DeclaredError.ClassSuffix) == file
        select declared.Problem.Code;

    /// <summary>The texts of requests that reach no use case, beside those of errors.</summary>
    private static IReadOnlyList<string> HttpMessages(CultureInfo language)
    {
        using var _ = Language.Of(language.Name);
        return [HttpTexts.MalformedAt("{0}"), HttpTexts.WrongKind, HttpTexts.Empty, HttpTexts.Repeated];
    }
}
