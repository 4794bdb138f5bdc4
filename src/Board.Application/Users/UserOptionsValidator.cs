using Board.Domain.Users;
using Microsoft.Extensions.Options;

namespace Board.Application.Users;

internal sealed class UserOptionsValidator : IValidateOptions<UserOptions>
{
    public ValidateOptionsResult Validate(string? name, UserOptions options) =>
        options switch
        {
            { PasswordMinLength: < PasswordLength.Min or > 64 } =>
                ValidateOptionsResult.Fail($"Users:PasswordMinLength must be between {PasswordLength.Min} and 64."),
            { PasswordHashIterations: < UserOptions.MinPasswordHashIterations or > 10_000_000 } =>
                ValidateOptionsResult.Fail(
                    $"Users:PasswordHashIterations must be between {UserOptions.MinPasswordHashIterations} and 10000000."),
            _ => ValidateOptionsResult.Success,
        };
}
