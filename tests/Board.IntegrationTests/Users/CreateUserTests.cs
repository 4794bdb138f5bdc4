using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class CreateUserOnSqlite(SqliteApp app) : CreateUserTests<SqliteApp>(app);

public sealed class CreateUserOnMariaDb(MariaDbApp app) : CreateUserTests<MariaDbApp>(app);

public abstract class CreateUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private static int number;

    [Fact]
    public async Task A_new_user_is_shown_to_themselves()
    {
        var created = await SignUpAsync(email: "New.User@Example.com", nickname: "New User");

        created.ShouldBe(HttpStatusCode.Created).ShouldTouchNoCookie();
        created.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["id", "nickname", "role", "createdAt", "email", "updatedAt"], ignoreOrder: true);
        created.Header("Location").ShouldBe($"/users/{created.Value("id")}");
        Guid.Parse(created.Value("id")!).Version.ShouldBe(7);
        created.Value("email").ShouldBe("New.User@Example.com");
        created.Value("nickname").ShouldBe("New User");
        created.Value("role").ShouldBe("member");
        created.Time("createdAt").ShouldBe(app.Now);
        created.Time("updatedAt").ShouldBe(app.Now);
        (await app.Anonymous().GetAsync(created.Header("Location")!)).ShouldBe(HttpStatusCode.OK).Value("nickname").ShouldBe("New User");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"email":null,"nickname":null,"password":null}""")]
    [InlineData("""{"email":"","nickname":"","password":""}""")]
    public async Task Everything_that_is_missing_is_named_at_once(string body) =>
        (await app.Anonymous().PostAsync("/users", body)).ShouldRefuseFields("email", "nickname", "password");

    [Theory]
    [InlineData(" ")]
    [InlineData("address")]
    [InlineData("@example.com")]
    [InlineData("user@")]
    [InlineData("one@two@example.com")]
    [InlineData("a b@example.com")]
    [InlineData(" a@example.com")]
    [InlineData("a@example.com\n")]
    [InlineData("a\u0000@example.com")]
    [InlineData("a\u200b@example.com")]
    public async Task What_is_no_address_is_refused(string email) =>
        (await SignUpAsync(email: email)).ShouldRefuseFields("email");

    [Theory]
    [InlineData("a")]
    [InlineData(" a ")]
    [InlineData("a  b")]
    [InlineData("a\tb")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u200bb")]
    [InlineData("a\u200db")]
    [InlineData("a\u202eb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u00adb")]
    [InlineData("\u3164\u3164")]
    [InlineData("\u115f\u1160")]
    [InlineData("\u0301\u0301")]
    [InlineData("a\ufe0fb")]
    [InlineData("a/b")]
    [InlineData("a@b")]
    [InlineData("<b>")]
    [InlineData("🍣🍺")]
    [InlineData("½½")]
    public async Task What_is_no_nickname_is_refused(string nickname) =>
        (await SignUpAsync(nickname: nickname)).ShouldRefuseFields("nickname");

    [Theory]
    [InlineData("김철수", "김철수")]
    [InlineData("Zoë", "Zoë")]
    [InlineData("Zoe\u0308 2", "Zoë 2")]
    [InlineData("  trimmed\n", "trimmed")]
    [InlineData("a.b-c_d 9", "a.b-c_d 9")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("𠀀𠀁", "𠀀𠀁")]
    [InlineData("٣٤", "٣٤")]
    public async Task A_nickname_is_kept_trimmed_and_composed(string nickname, string kept) =>
        (await SignUpAsync(nickname: nickname)).ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(kept);

    [Fact]
    public async Task Lengths_are_counted_in_characters_as_people_do()
    {
        var longest = await SignUpAsync(
            email: new string('x', 242) + "@example.com", nickname: Repeat("𠀀", 30), password: Repeat("🍣", 128));
        var tooLong = await SignUpAsync(
            email: new string('x', 243) + "@example.com", nickname: Repeat("𠀀", 31), password: Repeat("🍣", 129));
        var shortest = await SignUpAsync(email: "a@b", nickname: "𠀁𠀁", password: Repeat("🍣", 8));
        var tooShort = await SignUpAsync(nickname: "𠀁", password: Repeat("🍣", 7));

        longest.ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(Repeat("𠀀", 30));
        tooLong.ShouldRefuseFields("email", "nickname", "password");
        shortest.ShouldBe(HttpStatusCode.Created);
        tooShort.ShouldRefuseFields("nickname", "password");
    }

    [Fact]
    public async Task A_decomposed_nickname_is_counted_as_it_is_kept() =>
        (await SignUpAsync(nickname: Repeat("e\u0301", 30))).ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(Repeat("é", 30));

    [Theory]
    [InlineData("same.as@example.com", "nickname 1", "SAME.AS@example.com")]
    [InlineData("other@example.com", "same as nick", "Same As Nick")]
    [InlineData("other@example.com", "nickname 2", "12345678")]
    [InlineData("other@example.com", "nickname 3", "QwertyUiop")]
    public async Task A_password_that_others_would_guess_is_refused(string email, string nickname, string password) =>
        (await SignUpAsync(email, nickname, password)).ShouldRefuseFields("password");

    [Fact]
    public async Task A_password_may_be_any_text_and_is_compared_exactly()
    {
        const string Password = " 비밀 e\u0301🍣\u0000\u200b ";
        var created = await SignUpAsync(password: Password);

        created.ShouldBe(HttpStatusCode.Created);
        var signedIn = await app.Anonymous().PostAsync("/auth/sign-in", new { email = created.Value("email"), password = Password });
        signedIn.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("taken-1@example.com", "Taken-1@EXAMPLE.com")]
    [InlineData("taken-é@example.com", "TAKEN-É@example.com")]
    [InlineData("taken-e\u0301-2@example.com", "taken-é-2@example.com")]
    public async Task An_address_is_taken_however_it_is_written(string first, string second)
    {
        (await SignUpAsync(email: first)).ShouldBe(HttpStatusCode.Created).Value("email").ShouldBe(first);

        (await SignUpAsync(email: second)).ShouldBeProblem(HttpStatusCode.Conflict, "user.email_taken");
    }

    [Theory]
    [InlineData("taken-1", "TAKEN-1")]
    [InlineData("taken-2", " taken-2 ")]
    [InlineData("zoë-3", "ZOE\u0308-3")]
    [InlineData("ѐ-Привет", "Ѐ-ПРИВЕТ")]
    [InlineData("οδος-1", "ΟΔΟΣ-1")]
    public async Task A_nickname_is_taken_however_it_is_written(string first, string second)
    {
        (await SignUpAsync(nickname: first)).ShouldBe(HttpStatusCode.Created);

        (await SignUpAsync(nickname: second)).ShouldBeProblem(HttpStatusCode.Conflict, "user.nickname_taken");
    }

    [Theory]
    [InlineData("resume", "résumé")]
    [InlineData("かき", "がき")]
    [InlineData("はは", "ハハ")]
    [InlineData("strasse", "straße")]
    [InlineData("11-11", "١١-١١")]
    [InlineData("가나", "ㄱㅏ나")]
    public async Task Letters_that_differ_make_names_that_differ(string first, string second)
    {
        (await SignUpAsync(email: $"{first}@letters.example", nickname: first)).ShouldBe(HttpStatusCode.Created);
        (await SignUpAsync(email: $"{second}@letters.example", nickname: second)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Signs_that_a_collation_might_take_for_the_same_make_addresses_that_differ()
    {
        (await SignUpAsync(email: "🍣@example.com")).ShouldBe(HttpStatusCode.Created);
        (await SignUpAsync(email: "🍺@example.com")).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_many_simultaneous_sign_ups_with_one_address_one_succeeds()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SignUpAsync(email: "race@example.com")));

        responses.Count(response => response.Status == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.Created))
        {
            refused.ShouldBeProblem(HttpStatusCode.Conflict, "user.email_taken");
        }
    }

    [Fact]
    public async Task Of_many_simultaneous_sign_ups_with_one_nickname_one_succeeds()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SignUpAsync(nickname: "race")));

        responses.Count(response => response.Status == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.Created))
        {
            refused.ShouldBeProblem(HttpStatusCode.Conflict, "user.nickname_taken");
        }
    }

    [Fact]
    public async Task Nobody_signs_up_as_more_than_a_member()
    {
        var refused = await app.Anonymous().PostAsync(
            "/users", """{"email":"admin@example.com","nickname":"admin","password":"correct horse","role":"admin"}""");

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").Value("detail")!.ShouldContain("role");
    }

    [Theory]
    [InlineData("en", "Must have at least 8 characters.")]
    [InlineData("ko", "최소 8자 이상이어야 합니다.")]
    public async Task Rules_are_told_in_the_language_that_was_asked_for(string language, string message)
    {
        var refused = await app.Anonymous().PostAsync(
            "/users", new { email = "rules@example.com", nickname = "rules", password = "short" }, ("Accept-Language", language));

        refused.ShouldRefuseFields("password").Header("Content-Language").ShouldBe(language);
        refused.Json.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe(message);
    }

    private Task<ApiResponse> SignUpAsync(string? email = null, string? nickname = null, string password = TestUser.DefaultPassword)
    {
        var unique = $"somebody{Interlocked.Increment(ref number)}";
        return app.Anonymous().PostAsync(
            "/users", new { email = email ?? $"{unique}@example.com", nickname = nickname ?? unique, password });
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
