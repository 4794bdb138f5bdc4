using Board.Api.Commands;

namespace Board.UnitTests.Commands;

public sealed class SettingArgumentsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("seed --users 3", "", "seed --users 3")]
    [InlineData("--Auth:ClockSkew=00:00:05", "--Auth:ClockSkew=00:00:05", "")]
    [InlineData("--Auth:ClockSkew 00:00:05 migrate", "--Auth:ClockSkew 00:00:05", "migrate")]
    [InlineData("migrate --environment Production", "--environment Production", "migrate")]
    [InlineData("--ENVIRONMENT=Production --help", "--ENVIRONMENT=Production", "--help")]
    [InlineData("--urls http://127.0.0.1:0 serve", "--urls http://127.0.0.1:0", "serve")]
    [InlineData("user promote a:b@example.com admin", "", "user promote a:b@example.com admin")]
    [InlineData("seed --users=3 --contentRoot=/srv --posts 1", "--contentRoot=/srv", "seed --users=3 --posts 1")]
    [InlineData("--Users= --Users:PasswordMinLength=9", "--Users= --Users:PasswordMinLength=9", "")]
    [InlineData("seed --users= --Users:PasswordMinLength=9", "--Users:PasswordMinLength=9", "seed --users=")]
    [InlineData("--prot=http://x", "", "--prot=http://x")]
    public void Settings_are_separated_from_commands_and_options(string line, string settings, string words)
    {
        var split = SettingArguments.Split(Words(line));

        split.Settings.ShouldBe(Words(settings));
        split.Words.ShouldBe(Words(words));
    }

    [Theory]
    [InlineData("--urls", "urls")]
    [InlineData("migrate --Database:Provider", "Database:Provider")]
    public void An_error_names_a_setting_without_a_value(string line, string name) =>
        Should.Throw<CommandFailedException>(() => SettingArguments.Split(Words(line))).Message.ShouldBe(
            $"The setting {name} needs a value.");

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
