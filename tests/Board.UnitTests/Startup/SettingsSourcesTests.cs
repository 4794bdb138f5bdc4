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
    public void A_broken_settings_file_is_named_with_the_place_of_the_mistake(string text, string end)
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
    public void What_editors_and_people_add_to_JSON_does_no_harm(string text) => Read(text).ShouldBe("forum");

    [Fact]
    public void A_content_root_that_is_not_there_is_named() =>
        Should.Throw<CommandFailedException>(() => SettingsSources.CreateBuilder(["--contentRoot=/no/such/folder"]))
            .Message.ShouldBe("The content root /no/such/folder/ is not a folder that exists.");

    [Fact]
    public void The_program_keeps_its_name_whatever_the_settings_say()
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
