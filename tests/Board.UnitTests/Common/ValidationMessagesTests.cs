using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Board.Application.Localization;
using Board.Application.Validation;
using FluentValidation.Resources;

namespace Board.UnitTests.Common;

public sealed partial class ValidationMessagesTests
{
    private static readonly ValidationMessages Messages = new();

    /// <summary>The constants of every class that names the messages of a text file.</summary>
    private static IEnumerable<FieldInfo> Named =>
        from type in typeof(ValidationMessages).Assembly.GetTypes()
        where type.Name.EndsWith("Texts", StringComparison.Ordinal)
        from constant in type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where constant.IsLiteral
        select constant;

    /// <summary>Entries with one line; those with two are error texts.</summary>
    public static TheoryData<string> Rules => new(
        TextFile.AllIn(typeof(ValidationMessages).Assembly)
            .SelectMany(file => Languages.All.SelectMany(file.Read))
            .Where(text => !text.Value.Contains('\n', StringComparison.Ordinal))
            .Select(text => text.Key)
            .Distinct(StringComparer.Ordinal));

    /// <summary>The names of the messages of a text file.</summary>
    internal static IEnumerable<string> NamesBeside(TextFile file) =>
        from name in Named
        where TextFile.Beside(name.DeclaringType!, "Texts") == file
        select (string)name.GetRawConstantValue()!;

    /// <summary>The message that FluentValidation itself has under a name; empty if it has none.</summary>
    internal static string OfLibrary(string name) => new LanguageManager().GetString(name);

    [Fact]
    public void Every_named_message_has_an_entry_in_both_text_files()
    {
        var missing =
            from name in Named
            from language in Languages.All
            let file = TextFile.Beside(name.DeclaringType!, "Texts")
            let rule = (string)name.GetRawConstantValue()!
            where !file.Read(language).ContainsKey(rule)
            select $"add <data name=\"{rule}\"> to {file.PathOf(language)}";

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_message_is_English_and_Korean(string rule)
    {
        Of(rule, "en").ShouldNotMatch("[가-힣]");
        Of(rule, "ko").ShouldBeProperKorean();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_languages_name_the_same_placeholders(string rule) =>
        Placeholders(Of(rule, "ko")).ShouldBe(Placeholders(Of(rule, "en")), ignoreOrder: true);

    private static string Of(string rule, string language) => Messages.GetString(rule, CultureInfo.GetCultureInfo(language));

    private static IEnumerable<string> Placeholders(string message) => Placeholder().Matches(message).Select(match => match.Value);

    [GeneratedRegex("{[A-Za-z]+}")]
    private static partial Regex Placeholder();
}
