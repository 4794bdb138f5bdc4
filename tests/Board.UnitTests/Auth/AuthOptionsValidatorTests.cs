using Board.Application.Auth;

namespace Board.UnitTests.Auth;

public sealed class AuthOptionsValidatorTests
{
    private const string TooShort = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMQ==";
    private static readonly string Secret = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void The_defaults_with_a_key_are_accepted() => Problem(Options()).ShouldBeNull();

    [Fact]
    public void Missing_signing_keys_are_reported_by_the_name_of_the_setting() =>
        Problem(new AuthOptions()).ShouldNotBeNull().ShouldSatisfyAllConditions(
            sentence => sentence.ShouldContain("Auth:SigningKeys:0:Id"),
            sentence => sentence.ShouldContain("Auth:SigningKeys:0:Secret"));

    [Theory]
    [InlineData(TooShort)]
    [InlineData("")]
    [InlineData("this is not base64, and much longer than 32 bytes of it")]
    public void A_weak_or_unreadable_key_is_rejected_without_repeating_it(string secret)
    {
        var sentence = Problem(
            Options(new SigningKeyOptions { Id = "a", Secret = Secret }, new SigningKeyOptions { Id = "b", Secret = secret }));

        sentence.ShouldNotBeNull().ShouldStartWith("Auth:SigningKeys:1:Secret ");
        if (secret.Length > 0)
        {
            sentence.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2026/01")]
    [InlineData("a b")]
    [InlineData("키")]
    [InlineData("a\n")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void A_key_with_a_malformed_id_is_rejected(string id) =>
        Problem(Options(new SigningKeyOptions { Id = id, Secret = Secret })).ShouldNotBeNull()
            .ShouldStartWith("Auth:SigningKeys:0:Id must ");

    [Theory]
    [InlineData("a")]
    [InlineData("2026-01_B")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void An_id_of_letters_digits_hyphens_and_underscores_is_accepted(string id) =>
        Problem(Options(new SigningKeyOptions { Id = id, Secret = Secret })).ShouldBeNull();

    [Fact]
    public void Two_keys_with_the_same_id_are_rejected() =>
        Problem(Options(new SigningKeyOptions { Id = "a", Secret = Secret }, new SigningKeyOptions { Id = "a", Secret = Secret }))
            .ShouldNotBeNull().ShouldStartWith("Auth:SigningKeys ");

    public static TheoryData<string, AuthOptions> Wrong => new()
    {
        { "Auth:Issuer", new AuthOptions { Issuer = "", SigningKeys = { Key } } },
        { "Auth:Audience", new AuthOptions { Audience = "", SigningKeys = { Key } } },
        { "Auth:Issuer", new AuthOptions { Issuer = null!, SigningKeys = { Key } } },
        { "Auth:Audience", new AuthOptions { Audience = " ", SigningKeys = { Key } } },
        { "Auth:SigningKeys:0:Id", new AuthOptions { SigningKeys = { new SigningKeyOptions { Id = null!, Secret = Secret } } } },
        { "Auth:SigningKeys:0:Secret", new AuthOptions { SigningKeys = { new SigningKeyOptions { Id = "a", Secret = null! } } } },
        { "Auth:Cookies:SameSite", new AuthOptions { Cookies = new() { SameSite = (CookieSameSite)7 }, SigningKeys = { Key } } },
        { "Auth:AccessTokenLifetime", new AuthOptions { AccessTokenLifetime = TimeSpan.FromMilliseconds(999), SigningKeys = { Key } } },
        { "Auth:AccessTokenLifetime", new AuthOptions { AccessTokenLifetime = TimeSpan.FromDays(1.1), SigningKeys = { Key } } },
        { "Auth:AccessTokenLifetime", new AuthOptions { AccessTokenLifetime = TimeSpan.FromMinutes(-1), SigningKeys = { Key } } },
        { "Auth:RefreshTokenLifetime", new AuthOptions { RefreshTokenLifetime = TimeSpan.FromMinutes(9), SigningKeys = { Key } } },
        { "Auth:SessionLifetime", new AuthOptions { SessionLifetime = TimeSpan.FromDays(13), SigningKeys = { Key } } },
        { "Auth:SessionLifetime", new AuthOptions { SessionLifetime = TimeSpan.FromDays(3651), SigningKeys = { Key } } },
        { "Auth:MaxSessionsPerAccount", new AuthOptions { MaxSessionsPerAccount = 0, SigningKeys = { Key } } },
        { "Auth:MaxSessionsPerAccount", new AuthOptions { MaxSessionsPerAccount = -1, SigningKeys = { Key } } },
        { "Auth:MaxSessionsPerAccount", new AuthOptions { MaxSessionsPerAccount = 1001, SigningKeys = { Key } } },
        { "Auth:RefreshGracePeriod", new AuthOptions { RefreshGracePeriod = TimeSpan.FromSeconds(-1), SigningKeys = { Key } } },
        { "Auth:RefreshGracePeriod", new AuthOptions { RefreshGracePeriod = TimeSpan.FromMinutes(6), SigningKeys = { Key } } },
        { "Auth:ClockSkew", new AuthOptions { ClockSkew = TimeSpan.FromSeconds(-1), SigningKeys = { Key } } },
        { "Auth:ClockSkew", new AuthOptions { ClockSkew = TimeSpan.FromMinutes(6), SigningKeys = { Key } } },
        {
            "Auth:Cookies:SameSite",
            new AuthOptions { Cookies = new() { SameSite = CookieSameSite.None, Secure = false }, SigningKeys = { Key } }
        },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void An_invalid_setting_gives_one_sentence_that_names_it(string key, AuthOptions options)
    {
        var sentence = Problem(options).ShouldNotBeNull();

        sentence.ShouldContain(key);
        sentence.ShouldEndWith(".");
    }

    [Fact]
    public void Values_at_the_limits_are_accepted() =>
        Problem(new AuthOptions
        {
            AccessTokenLifetime = TimeSpan.FromDays(1),
            RefreshTokenLifetime = TimeSpan.FromDays(1),
            SessionLifetime = TimeSpan.FromDays(1),
            RefreshGracePeriod = TimeSpan.Zero,
            ClockSkew = TimeSpan.FromMinutes(5),
            Cookies = new() { SameSite = CookieSameSite.None },
            SigningKeys = { Key },
        }).ShouldBeNull();

    private static SigningKeyOptions Key => new() { Id = "a", Secret = Secret };

    private static AuthOptions Options(params SigningKeyOptions[] keys)
    {
        var options = new AuthOptions();
        foreach (var key in keys.Length == 0 ? [Key] : keys)
        {
            options.SigningKeys.Add(key);
        }

        return options;
    }

    private static string? Problem(AuthOptions options) => new AuthOptionsValidator().Validate(name: null, options).FailureMessage;
}
