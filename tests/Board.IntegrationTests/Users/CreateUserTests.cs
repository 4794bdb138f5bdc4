using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class CreateUserOnSqlite(SqliteApp app) : CreateUserTests<SqliteApp>(app);

public sealed class CreateUserOnMariaDb(MariaDbApp app) : CreateUserTests<MariaDbApp>(app);

public abstract class CreateUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_new_user_is_returned_with_all_fields()
    {
        var created = await app.TrySignUpAsync(email: "New.User@Example.com", nickname: "New User");

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
    public async Task All_missing_fields_are_named_in_one_response(string body) =>
        (await app.Anonymous().PostAsync("/users", body)).ShouldRefuseFields("email", "nickname", "password");

    [Theory]
    [InlineData(" ")]
    [InlineData("address")]
    [InlineData("@example.com")]
    [InlineData("user@")]
    [InlineData("one@two@example.com")]
    [InlineData("a b@example.com")]
    [InlineData("a<b@example.com")]
    [InlineData("u@[127.0.0.1]")]
    [InlineData("u@127.0.0.1")]
    [InlineData("u@localhost")]
    [InlineData("\"u\"@example.com")]
    [InlineData("u(comment)@example.com")]
    [InlineData("u,v@example.com")]
    [InlineData("u;v@example.com")]
    [InlineData("u:v@example.com")]
    [InlineData(".u@example.com")]
    [InlineData("u..v@example.com")]
    [InlineData("u@exam_ple.com")]
    [InlineData("u@-example.com")]
    [InlineData("u@boſs.example")]
    [InlineData("a\u0000@example.com")]
    [InlineData("a\u200b@example.com")]
    public async Task A_malformed_address_is_rejected(string email) =>
        (await app.TrySignUpAsync(email: email)).ShouldRefuseFields("email");

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
    public async Task A_malformed_nickname_is_rejected(string nickname) =>
        (await app.TrySignUpAsync(nickname: nickname)).ShouldRefuseFields("nickname");

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
        (await app.TrySignUpAsync(nickname: nickname)).ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(kept);

    [Fact]
    public async Task Lengths_count_code_points()
    {
        var longest = await app.TrySignUpAsync(
            email: new string('x', 242) + "@example.com", nickname: Repeat("𠀀", 30), password: Repeat("🍣", 128));
        var tooLong = await app.TrySignUpAsync(
            email: new string('x', 243) + "@example.com", nickname: Repeat("𠀀", 31), password: Repeat("🍣", 129));
        var shortest = await app.TrySignUpAsync(email: "a@b.c", nickname: "𠀁𠀁", password: Repeat("🍣", 8));
        var tooShort = await app.TrySignUpAsync(nickname: "𠀁", password: Repeat("🍣", 7));

        longest.ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(Repeat("𠀀", 30));
        tooLong.ShouldRefuseFields("email", "nickname", "password");
        shortest.ShouldBe(HttpStatusCode.Created);
        tooShort.ShouldRefuseFields("nickname", "password");
    }

    [Fact]
    public async Task An_address_is_trimmed_at_sign_up_and_sign_in()
    {
        (await app.TrySignUpAsync(email: " spaced@example.com\u3000")).ShouldBe(HttpStatusCode.Created).Value("email").ShouldBe(
            "spaced@example.com");

        foreach (var email in (string[])["spaced@example.com", " spaced@example.com", "SPACED@example.com\r\n", "\u00A0spaced@example.com"])
        {
            (await app.Anonymous().PostAsync("/auth/sign-in", new { email, password = TestUser.DefaultPassword })).ShouldBe(
                HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task The_length_of_a_nickname_counts_after_normalisation() =>
        (await app.TrySignUpAsync(nickname: Repeat("e\u0301", 30))).ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(
            Repeat("é", 30));

    [Theory]
    [InlineData("same.as@example.com", "nickname 1", "SAME.AS@example.com")]
    [InlineData(" same.as@example.com ", "nickname 1", "same.as@example.com")]
    [InlineData("other@example.com", "same as nick", "Same As Nick")]
    [InlineData("other@example.com", "nickname 2", "12345678")]
    [InlineData("other@example.com", "nickname 3", "QwertyUiop")]
    public async Task A_common_password_or_one_equal_to_address_or_nickname_is_rejected(string email, string nickname, string password) =>
        (await app.TrySignUpAsync(email, nickname, password)).ShouldRefuseFields("password");

    [Fact]
    public async Task A_password_may_be_any_text_and_is_compared_exactly()
    {
        const string Password = " 비밀 e\u0301🍣\u0000\u200b ";
        var created = await app.TrySignUpAsync(password: Password);

        created.ShouldBe(HttpStatusCode.Created);
        var signedIn = await app.Anonymous().PostAsync("/auth/sign-in", new { email = created.Value("email"), password = Password });
        signedIn.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sign_up_cannot_set_a_role()
    {
        var refused = await app.Anonymous().PostAsync(
            "/users", """{"email":"admin@example.com","nickname":"admin","password":"correct horse","role":"admin"}""");

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").Value("detail")!.ShouldContain("role");
    }

    [Theory]
    [InlineData("en", "Must have at least 8 characters.")]
    [InlineData("ko", "8자 이상이어야 합니다.")]
    public async Task Validation_messages_are_in_the_language_of_the_request(string language, string message)
    {
        var refused = await app.Anonymous().PostAsync(
            "/users", new { email = "rules@example.com", nickname = "rules", password = "short" }, ("Accept-Language", language));

        refused.ShouldRefuseFields("password").Header("Content-Language").ShouldBe(language);
        refused.Json.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe(message);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
