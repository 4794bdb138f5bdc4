using Board.Application.Auth;
using Board.Application.Results;

namespace Board.UnitTests.Auth;

public sealed class AuthFailureBehaviorTests
{
    [Fact]
    public async Task A_refusal_of_the_auth_service_becomes_the_typed_result() =>
        (await HandleAsync(() => throw new AuthServiceException(AuthErrors.RefreshTokenReused))).ShouldFailWith(
            AuthErrors.RefreshTokenReused);

    [Fact]
    public async Task It_does_so_for_any_type_of_response()
    {
        var result = await new AuthFailureBehavior<TextCommand, Result<string>>().Handle(
            new TextCommand(), TestRun.Token, () => throw new AuthServiceException(AuthErrors.SessionEnded));

        result.ShouldFailWith(AuthErrors.SessionEnded);
    }

    [Fact]
    public async Task Any_other_exception_passes_through()
    {
        var exception = new InvalidOperationException("not its business");

        (await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(() => throw exception))).ShouldBeSameAs(exception);
    }

    [Fact]
    public async Task A_success_is_left_alone()
    {
        Result<int> success = 7;

        (await HandleAsync(() => success)).ShouldBeSameAs(success);
    }

    [Fact]
    public async Task A_failure_that_was_returned_is_left_alone()
    {
        Result<int> failure = new ForbiddenError();

        (await HandleAsync(() => failure)).ShouldBeSameAs(failure);
    }

    private static Task<Result<int>> HandleAsync(Func<Result<int>> handler) =>
        new AuthFailureBehavior<ProbeCommand, Result<int>>().Handle(new ProbeCommand(), TestRun.Token, () => Task.Run(handler));

    private sealed record TextCommand : Application.Messaging.IAnonymousCommand<string>;
}
