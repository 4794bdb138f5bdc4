namespace Board.Application.Users;

/// <summary>The names of this module's validation messages in <c>UserTexts.resx</c> and <c>UserTexts.ko.resx</c>.</summary>
internal static class UserTexts
{
    public const string EmailFormat = nameof(EmailFormat);
    public const string NicknameLength = nameof(NicknameLength);
    public const string NicknameCharacters = nameof(NicknameCharacters);
    public const string PasswordIsIdentity = nameof(PasswordIsIdentity);
    public const string PasswordIsWrong = nameof(PasswordIsWrong);
    public const string PasswordIsCommon = nameof(PasswordIsCommon);
}
