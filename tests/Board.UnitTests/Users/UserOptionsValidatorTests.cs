using Board.Application.Users;

namespace Board.UnitTests.Users;

public sealed class UserOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_accepted() => Problem(new UserOptions()).ShouldBeNull();

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void The_minimum_password_length_is_between_8_and_64(int length, bool accepted) =>
        Problem(new UserOptions { PasswordMinLength = length }).ShouldBe(
            accepted ? null : "Users:PasswordMinLength must be between 8 and 64.");

    [Theory]
    [InlineData(219_999, false)]
    [InlineData(220_000, true)]
    [InlineData(10_000_000, true)]
    [InlineData(10_000_001, false)]
    public void The_number_of_iterations_has_bounds(int iterations, bool accepted) =>
        Problem(new UserOptions { PasswordHashIterations = iterations })
            .ShouldBe(accepted ? null : "Users:PasswordHashIterations must be between 220000 and 10000000.");

    private static string? Problem(UserOptions options) => new UserOptionsValidator().Validate(name: null, options).FailureMessage;
}
