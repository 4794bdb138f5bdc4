using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class CreateUserUniquenessOnSqlite(SqliteApp app) : CreateUserUniquenessTests<SqliteApp>(app);

public sealed class CreateUserUniquenessOnMariaDb(MariaDbApp app) : CreateUserUniquenessTests<MariaDbApp>(app);

/// <summary>Addresses and nicknames that are equal in canonical form, and therefore taken.</summary>
public abstract class CreateUserUniquenessTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("taken-1@example.com", "Taken-1@EXAMPLE.com")]
    [InlineData("taken-2@example.com", " taken-2@example.com\n")]
    [InlineData("taken-é@example.com", "TAKEN-é@EXAMPLE.com")]
    [InlineData("taken@münchen.example", "taken@xn--mnchen-3ya.example")]
    [InlineData("taken-2@MÜNCHEN.example", "taken-2@münchen.example")]
    public async Task A_taken_address_is_rejected_in_every_spelling(string first, string second)
    {
        (await app.TrySignUpAsync(email: first)).ShouldBe(HttpStatusCode.Created).Value("email").ShouldBe(first);

        (await app.TrySignUpAsync(email: second)).ShouldBeProblem(HttpStatusCode.Conflict, "user.email_taken");
    }

    [Theory]
    [InlineData("taken-1", "TAKEN-1")]
    [InlineData("taken-2", " taken-2 ")]
    [InlineData("zoë-3", "ZOE\u0308-3")]
    [InlineData("ѐ-Привет", "Ѐ-ПРИВЕТ")]
    [InlineData("οδος-1", "ΟΔΟΣ-1")]
    public async Task A_taken_nickname_is_rejected_in_every_spelling(string first, string second)
    {
        (await app.TrySignUpAsync(nickname: first)).ShouldBe(HttpStatusCode.Created);

        (await app.TrySignUpAsync(nickname: second)).ShouldBeProblem(HttpStatusCode.Conflict, "user.nickname_taken");
    }

    [Theory]
    [InlineData("resume", "résumé")]
    [InlineData("かき", "がき")]
    [InlineData("はは", "ハハ")]
    [InlineData("strasse", "straße")]
    [InlineData("istanbul", "İstanbul")]
    [InlineData("ﬁnd", "find")]
    [InlineData("11-11", "١١-١١")]
    [InlineData("가나", "ㄱㅏ나")]
    public async Task Nicknames_with_different_letters_are_different(string first, string second)
    {
        (await app.TrySignUpAsync(email: $"{first}@letters.example", nickname: first)).ShouldBe(HttpStatusCode.Created);
        (await app.TrySignUpAsync(email: $"{second}@letters.example", nickname: second)).ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("🍣@example.com", "🍺@example.com")]
    [InlineData("boſs@example.com", "boss@example.com")]
    [InlineData("bo\u212A@example.com", "bok@example.com")]
    [InlineData("differs-1-É@example.com", "differs-1-é@example.com")]
    [InlineData("differs-2-e\u0301@example.com", "differs-2-é@example.com")]
    [InlineData("differs@straße.example", "differs@strasse.example")]
    public async Task Addresses_that_a_collation_would_treat_as_equal_are_different(string first, string second)
    {
        (await app.TrySignUpAsync(email: first)).ShouldBe(HttpStatusCode.Created);
        (await app.TrySignUpAsync(email: second)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_similar_address_does_not_sign_in()
    {
        (await app.TrySignUpAsync(email: "exactſ@example.com")).ShouldBe(HttpStatusCode.Created);

        foreach (var other in (string[])["exacts@example.com", "EXACTS@example.com"])
        {
            (await app.Anonymous().PostAsync("/auth/sign-in", new { email = other, password = TestUser.DefaultPassword }))
                .ShouldBeProblem(HttpStatusCode.Unauthorized, "credentials.invalid");
        }
    }

    [Fact]
    public async Task One_of_many_concurrent_sign_ups_with_the_same_address_succeeds() =>
        await OneShouldSucceedAsync(() => app.TrySignUpAsync(email: "race@example.com"), "user.email_taken");

    [Fact]
    public async Task One_of_many_concurrent_sign_ups_with_the_same_nickname_succeeds() =>
        await OneShouldSucceedAsync(() => app.TrySignUpAsync(nickname: "race"), "user.nickname_taken");

    /// <summary>Signs up concurrently; asserts that all but one are conflicts.</summary>
    private static async Task OneShouldSucceedAsync(Func<Task<ApiResponse>> signUpAsync, string refusal)
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => signUpAsync()));

        responses.Count(response => response.Status == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.Created))
        {
            refused.ShouldBeProblem(HttpStatusCode.Conflict, refusal);
        }
    }
}
