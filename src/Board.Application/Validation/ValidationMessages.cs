using FluentValidation;
using FluentValidation.Resources;

namespace Board.Application.Validation;

/// <summary>
/// Messages of validators in English and Korean, found by the rule's error code: one entry for each rule of ours, and one for each
/// of FluentValidation's whose own message is not good enough. <c>{PropertyName}</c> is the field as clients send it.
/// </summary>
internal sealed class ValidationMessages : LanguageManager
{
    public const string NotBlank = nameof(NotBlank);
    public const string TooLong = nameof(TooLong);
    public const string TooShort = nameof(TooShort);
    public const string EitherPageOrCursor = nameof(EitherPageOrCursor);
    public const string WordTooShort = nameof(WordTooShort);
    public const string EmailFormat = nameof(EmailFormat);
    public const string NicknameLength = nameof(NicknameLength);
    public const string NicknameCharacters = nameof(NicknameCharacters);
    public const string PasswordIsIdentity = nameof(PasswordIsIdentity);
    public const string PasswordIsWrong = nameof(PasswordIsWrong);
    public const string PasswordIsCommon = nameof(PasswordIsCommon);

    /// <summary>FluentValidation's <c>InclusiveBetween</c>.</summary>
    public const string Between = "InclusiveBetweenValidator";

    public ValidationMessages()
    {
        Add(NotBlank, "Must not be empty or blank.", "비어 있거나 공백만 있을 수 없습니다.");
        Add(TooLong, "Must have at most {Max} characters.", "최대 {Max}자까지 입력할 수 있습니다.");
        Add(TooShort, "Must have at least {Min} characters.", "{Min}자 이상이어야 합니다.");
        Add(EitherPageOrCursor, "Must not be given together with a cursor.", "커서와 함께 사용할 수 없습니다.");
        Add(WordTooShort, "Must have a word of at least {Min} characters.", "{Min}자 이상인 단어가 하나 이상 있어야 합니다.");
        Add(EmailFormat, "Must be an e-mail address of at most {Max} characters.", "{Max}자 이하의 올바른 이메일 주소여야 합니다.");
        Add(NicknameLength, "Must have {Min} to {Max} characters.", "{Min}자 이상 {Max}자 이하여야 합니다.");
        Add(
            NicknameCharacters,
            "May hold letters, digits, '_', '-', '.' and single spaces between them, and nothing invisible.",
            "문자, 숫자, '_', '-', '.'과 그 사이의 공백 한 칸만 사용할 수 있습니다. 보이지 않는 문자는 사용할 수 없습니다.");
        Add(PasswordIsIdentity, "Must not be the e-mail address or the nickname.", "이메일 주소나 닉네임과 같을 수 없습니다.");
        Add(PasswordIsWrong, "Is not the current password.", "현재 비밀번호와 일치하지 않습니다.");
        Add(PasswordIsCommon, "Is one of the most common passwords; choose another.", "너무 흔한 비밀번호입니다. 다른 비밀번호를 사용하세요.");
        Add(Between, "'{PropertyName}' must be from {From} to {To}.", "'{PropertyName}' 값은 {From} 이상 {To} 이하여야 합니다.");
    }

    /// <summary>The message of a rule in the language of the request, for errors that only a handler can find.</summary>
    public static string Of(string rule) => ValidatorOptions.Global.LanguageManager.GetString(rule);

    private void Add(string rule, string english, string korean)
    {
        AddTranslation("en", rule, english);
        AddTranslation("ko", rule, korean);
    }
}
