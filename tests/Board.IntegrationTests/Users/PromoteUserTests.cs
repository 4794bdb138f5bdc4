using System.Net;
using Board.Application.Users;
using Board.Domain.Users;
using Board.IntegrationTests.Apps;
using MediatR;

namespace Board.IntegrationTests.Users;

public sealed class PromoteUserOnSqlite(SqliteApp app) : PromoteUserTests<SqliteApp>(app);

public sealed class PromoteUserOnMariaDb(MariaDbApp app) : PromoteUserTests<MariaDbApp>(app);

/// <summary>The use case of the command line; no endpoint runs it.</summary>
public abstract class PromoteUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_user_is_promoted_by_address_in_every_spelling()
    {
        var user = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        (await PromoteAsync($" {user.Email.ToUpperInvariant()}\n", UserRole.Admin)).ShouldBe("Admin");

        var own = await user.GetAsync("/users/me");
        own.ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe("admin");
        own.Value("nickname").ShouldBe(user.Nickname);
        own.Time("updatedAt").ShouldBe(app.Now);
    }

    [Theory]
    [InlineData("nobody@example.com")]
    [InlineData("nobody")]
    public async Task An_unknown_address_is_not_found(string email) =>
        (await PromoteAsync(email, UserRole.Admin)).ShouldBe("user.not_found");

    private Task<string> PromoteAsync(string email, UserRole role) =>
        app.WithServiceAsync<IMediator, string>(async mediator =>
            (await mediator.Send(new PromoteUserCommand(email, role), TestContext.Current.CancellationToken))
                .Match(user => $"{user.Role}", error => error.Code));
}
