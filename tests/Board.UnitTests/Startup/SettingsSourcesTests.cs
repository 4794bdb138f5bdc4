using Board.Api.Commands;
using Board.Api.Startup;

namespace Board.UnitTests.Startup;

public sealed class SettingsSourcesTests
{
    [Theory]
    [InlineData("", "line 1 is not JSON.")]
    [InlineData("{\n  \"Auth\": s3cr3t\n}", "line 2 is not JSON.")]
    [InlineData("{\"Auth\": {", "line 1 is not JSON.")]
    [InlineData("[\"s3cr3t\"]", "'Array' was found.")]
    [InlineData("null", "'Null' was found.")]
    [InlineData("{\"Auth\": {\"Issuer\": \"s3cr3t\", \"issuer\": \"x\"}}", "A duplicate key 'Auth:issuer' was found.")]
    public void A_malformed_settings_file_is_named_with_the_line(string text, string end)
    {
        var sentence = Should.Throw<CommandFailedException>(() => Read(text)).Message;

        sentence.ShouldContain("appsettings.json");
        sentence.ShouldEndWith(end);
        sentence.ShouldNotContain("s3cr3t");
        sentence.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("\uFEFF{\"Auth\": {\"Issuer\": \"forum\"}}")]
    [InlineData("{\"Auth\": {\"Issuer\": \"forum\",},} // with commas and a comment")]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_accepted(string text) => Read(text).ShouldBe("forum");

    [Fact]
    public void A_missing_content_root_is_named() =>
        Should.Throw<CommandFailedException>(() => SettingsSources.CreateBuilder(["--contentRoot=/no/such/folder"]))
            .Message.ShouldBe("The content root /no/such/folder/ is not a folder that exists.");

    [Fact]
    public void Settings_do_not_change_the_application_name()
    {
        using var folder = new TemporaryFolder();

        var builder = SettingsSources.CreateBuilder([$"--contentRoot={folder.PathOf("")}", "--applicationName=Other"]);

        builder.Environment.ApplicationName.ShouldBe("Board.Api");
    }

    private static string? Read(string settings)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("appsettings.json"), settings);
        return SettingsSources.CreateBuilder([$"--contentRoot={folder.PathOf("")}"]).Configuration["Auth:Issuer"];
    }
}
