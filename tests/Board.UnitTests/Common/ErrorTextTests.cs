using System.Globalization;
using System.Resources;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Application.Results;

namespace Board.UnitTests.Common;

public sealed class ErrorTextTests
{
    [Fact]
    public void The_first_line_is_the_title_and_the_second_the_detail() =>
        ErrorText.TryParse("The post was not found\nIt was deleted.").ShouldBe(new ErrorText("The post was not found", "It was deleted."));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Only a title")]
    [InlineData("A title\nA detail\nOne more line")]
    public void An_entry_without_two_lines_is_rejected(string? entry) => ErrorText.TryParse(entry).ShouldBeNull();

    [Theory]
    [InlineData("en", "English", "LockTexts.resx")]
    [InlineData("ko", "Korean", "LockTexts.ko.resx")]
    public void A_missing_text_is_reported_with_its_file_and_the_entry_to_add(string language, string name, string file)
    {
        var declared = new DeclaredError(typeof(LockErrors), nameof(LockErrors.Locked), ProblemMapper.Map(LockErrors.Locked));

        var missing = Should.Throw<MissingManifestResourceException>(() => ErrorText.ReadAll([declared], new CultureInfo(language)));

        missing.Message.ShouldStartWith($"The error post.locked has no {name} text. Add to src/");
        missing.Message.ShouldContain($"/Common/{file}:");
        missing.Message.ShouldContain("<data name=\"post.locked\">");
    }
}

internal static class LockErrors
{
    public static readonly ConflictError Locked = new("post.locked");
}
