using Board.Application.Users.Passwords;

namespace Board.UnitTests.Users.Passwords;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password", true)]
    [InlineData("PASSWORD", true)]
    [InlineData("iloveyou1", true)]
    [InlineData("correct horse battery staple", false)]
    [InlineData("", false)]
    public void Common_passwords_are_found_in_any_case(string password, bool known) =>
        CommonPasswords.Contains(password).ShouldBe(known);
}
