using System.Text;
using Board.Api.Hosting;
using Board.Api.Http.Security;
using Board.Application.Auth;
using Board.Application.RateLimiting;
using Board.Application.Settings;
using Board.Application.Users;
using Board.Infrastructure.Database;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Startup;

public sealed class SettingsShapeTests
{
    public static TheoryData<string, Type> Sections => new()
    {
        { AuthOptions.Section, typeof(AuthOptions) },
        { UserOptions.Section, typeof(UserOptions) },
        { RateLimitingOptions.Section, typeof(RateLimitingOptions) },
        { DatabaseOptions.Section, typeof(DatabaseOptions) },
        { ShutdownOptions.Section, typeof(ShutdownOptions) },
        { HttpsOptions.Section, typeof(HttpsOptions) },
        { AllowedOriginsOptions.Section, typeof(AllowedOriginsOptions) },
        { TrustedProxiesOptions.Section, typeof(TrustedProxiesOptions) },
    };

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"Auth": null}""")]
    [InlineData("""{"Auth": {}}""")]
    [InlineData("""{"Auth": []}""")]
    [InlineData("""{"Auth": {"Cookies": null, "SigningKeys": []}}""")]
    [InlineData("""{"Auth": {"SigningKeys": null, "Cookies": {"Secure": null}}}""")]
    [InlineData("""{"auth": {"clockskew": "00:00:05", "COOKIES": {"SAMESITE": "none", "Secure": "TRUE"}}}""")]
    [InlineData("""{"Auth": {"SigningKeys": [{"Id": "a", "Secret": ""}]}}""")]
    [InlineData("""{"Auth": {"Cookies": {"Secure": ""}}}""")]
    public void A_section_of_the_right_shape_has_no_problem(string json) => FindProblem(json).ShouldBeNull();

    [Theory]
    [InlineData("""{"Auth": "x"}""", "Auth is a group of settings, not a value.")]
    [InlineData("""{"Auth": 5}""", "Auth is a group of settings, not a value.")]
    [InlineData("""{"Auth": ["x"]}""", "There is no such setting: Auth:0.")]
    [InlineData("""{"Auth": {"AcessTokenLifetime": "x", "Isuer": 1}}""", "There is no such setting: Auth:AcessTokenLifetime, Auth:Isuer.")]
    [InlineData("""{"Auth": {"": "x"}}""", "There is no such setting: Auth:.")]
    [InlineData("""{"Auth": {"Cookies": "x"}}""", "Auth:Cookies is a group of settings, not a value.")]
    [InlineData("""{"Auth": {"Cookies": {"SameSight": "Lax"}}}""", "There is no such setting: Auth:Cookies:SameSight.")]
    [InlineData("""{"Auth": {"SigningKeys": "x"}}""", "Auth:SigningKeys is a list: its first entry is Auth:SigningKeys:0.")]
    [InlineData("""{"Auth": {"SigningKeys": {"Id": "x"}}}""", "Auth:SigningKeys is a list: its first entry is Auth:SigningKeys:0.")]
    [InlineData("""{"Auth": {"SigningKeys": ["x"]}}""", "Auth:SigningKeys:0 is a group of settings, not a value.")]
    [InlineData("""{"Auth": {"SigningKeys": [{"Id": "a"}, {"Idd": "b"}]}}""", "There is no such setting: Auth:SigningKeys:1:Idd.")]
    [InlineData("""{"Auth": {"Issuer": ["a"]}}""", "Auth:Issuer is one value, not a list or a group of settings.")]
    [InlineData("""{"Auth": {"Issuer": {"a": "b"}}}""", "Auth:Issuer is one value, not a list or a group of settings.")]
    [InlineData("""{"Auth": {"Issuer": null}}""", "Auth:Issuer has no value.")]
    [InlineData("""{"Auth": {"ClockSkew": {}}}""", "Auth:ClockSkew has no value.")]
    [InlineData("""{"Auth": {"ClockSkew": ""}}""", "Auth:ClockSkew must be a time such as 00:00:30.")]
    [InlineData("""{"Auth": {"ClockSkew": "5s"}}""", "Auth:ClockSkew must be a time such as 00:00:30.")]
    [InlineData("""{"Auth": {"ClockSkew": true}}""", "Auth:ClockSkew must be a time such as 00:00:30.")]
    [InlineData("""{"Auth": {"Cookies": {"Secure": "yes"}}}""", "Auth:Cookies:Secure must be true or false.")]
    [InlineData("""{"Auth": {"Cookies": {"SameSite": "Strict"}}}""", "Auth:Cookies:SameSite must be one of Lax, None.")]
    [InlineData("""{"Auth": {"Cookies": {"SameSite": "Lax,None"}}}""", "Auth:Cookies:SameSite must be one of Lax, None.")]
    [InlineData("""{"Auth": {"Cookies": {"SameSite": 1}}}""", "Auth:Cookies:SameSite must be one of Lax, None.")]
    public void A_setting_that_differs_from_the_options_is_named(string json, string problem) => FindProblem(json).ShouldBe(problem);

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_null_setting_is_rejected(string section, Type options)
    {
        foreach (var property in options.GetProperties())
        {
            if (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            {
                FindProblem($$"""{ "{{section}}": { "{{property.Name}}": null } }""", section, options)
                    .ShouldBe($"{section}:{property.Name} has no value.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_variable_with_the_name_of_a_section_is_ignored(string section, Type options)
    {
        foreach (var name in (string[])[section, section.ToUpperInvariant(), $"DOTNET_{section}"])
        {
            Environment.SetEnvironmentVariable(name, "2");
            try
            {
                var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddEnvironmentVariables("DOTNET_").Build();

                SettingsShape.FindProblem(configuration.GetSection(section), options).ShouldBeNull();
            }
            finally
            {
                Environment.SetEnvironmentVariable(name, value: null);
            }
        }
    }

    private static string? FindProblem(string json) => FindProblem(json, AuthOptions.Section, typeof(AuthOptions));

    private static string? FindProblem(string json, string section, Type options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return SettingsShape.FindProblem(new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection(section), options);
    }
}
