using Microsoft.Extensions.Options;

namespace Board.Application.Users;

internal sealed class UserOptionsValidator : IValidateOptions<UserOptions>
{
    public ValidateOptionsResult Validate(string? name, UserOptions options) =>
        options switch
        {
            { PasswordMinLength: < 8 or > 64 } => ValidateOptionsResult.Fail("Users:PasswordMinLength must be between 8 and 64."),
            { PasswordHashIterations: < UserOptions.MinPasswordHashIterations or > 10_000_000 } =>
                ValidateOptionsResult.Fail($"Users:PasswordHashIterations must be between {UserOptions.MinPasswordHashIterations} and 10000000."),
            _ => ValidateOptionsResult.Success,
        };
}
