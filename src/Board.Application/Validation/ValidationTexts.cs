namespace Board.Application.Validation;

/// <summary>
/// The names of the messages that several modules use, in <c>ValidationTexts.resx</c> and <c>ValidationTexts.ko.resx</c>. An entry
/// there that is named after one of FluentValidation's validators replaces the library's own message.
/// </summary>
internal static class ValidationTexts
{
    public const string NotBlank = nameof(NotBlank);
    public const string TooLong = nameof(TooLong);
    public const string TooShort = nameof(TooShort);
}
