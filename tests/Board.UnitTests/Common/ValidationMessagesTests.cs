using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Board.Application.Validation;

namespace Board.UnitTests.Common;

public sealed partial class ValidationMessagesTests
{
    private static readonly ValidationMessages Messages = new();

    public static TheoryData<string> Rules => new(typeof(ValidationMessages)
        .GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(constant => constant.IsLiteral)
        .Select(constant => (string)constant.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_of_ours_has_a_message_in_English_and_another_one_in_Korean(string rule)
    {
        Of(rule, "en").ShouldNotBeNullOrEmpty();
        Of(rule, "ko").ShouldBeProperKorean();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Both_speak_of_the_same_limits(string rule) => Placeholders(Of(rule, "ko")).ShouldBe(Placeholders(Of(rule, "en")), ignoreOrder: true);

    private static string Of(string rule, string language) => Messages.GetString(rule, CultureInfo.GetCultureInfo(language));

    private static IEnumerable<string> Placeholders(string message) => Placeholder().Matches(message).Select(match => match.Value);

    [GeneratedRegex("{[A-Za-z]+}")]
    private static partial Regex Placeholder();
}
