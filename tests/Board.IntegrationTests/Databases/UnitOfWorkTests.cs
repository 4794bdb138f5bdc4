using System.Net;
using Board.Application.Auth;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Domain.Auth;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Databases;

public sealed class UnitOfWorkOnSqlite(SqliteApp app) : UnitOfWorkTests<SqliteApp>(app);

public sealed class UnitOfWorkOnMariaDb(MariaDbApp app) : UnitOfWorkTests<MariaDbApp>(app);

public abstract class UnitOfWorkTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData(OnFailure.RollBack, HttpStatusCode.OK)]
    [InlineData(OnFailure.Commit, HttpStatusCode.Unauthorized)]
    public async Task A_failed_result_rolls_back_unless_it_is_to_be_committed(OnFailure onFailure, HttpStatusCode afterwards)
    {
        var device = await app.SignInAsync();

        var result = await app.WithServiceAsync<IServiceProvider, Result<Unit>>(services =>
            services.GetRequiredService<IUnitOfWork>().ExecuteAsync<Result<Unit>>(
                async ct =>
                {
                    await EndAsync(services.GetRequiredService<ISessionRepository>(), device, ct);
                    return new ForbiddenError();
                },
                onFailure,
                TestContext.Current.CancellationToken));

        result.Error.ShouldBe(new ForbiddenError());
        (await device.GetAsync("/auth/session")).ShouldBe(afterwards);
    }

    [Fact]
    public async Task A_statement_that_writes_throws_outside_of_a_transaction()
    {
        var device = await app.SignInAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => app.WithServiceAsync<ISessionRepository, Unit>(async sessions =>
        {
            await EndAsync(sessions, device, TestContext.Current.CancellationToken);
            return Unit.Value;
        }));

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_statement_that_locks_throws_outside_of_a_transaction() =>
        await Should.ThrowAsync<InvalidOperationException>(() => app.WithServiceAsync<ISessionRepository, RefreshToken?>(sessions =>
            sessions.LockTokenAsync(RefreshTokenHash.Of("some token"), TestContext.Current.CancellationToken)));

    private Task EndAsync(ISessionRepository sessions, TestUser device, CancellationToken cancellationToken) =>
        sessions.EndAsync([SessionId.From(Guid.Parse(device.SessionId))], SessionEndReason.SignedOut, app.Now, cancellationToken);
}
