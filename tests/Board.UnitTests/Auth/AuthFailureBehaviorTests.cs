using Board.Application.Auth;
using Board.Application.Results;

namespace Board.UnitTests.Auth;

public sealed class AuthFailureBehaviorTests
{
    [Fact]
    public async Task An_AuthServiceException_becomes_a_typed_result() =>
        (await HandleAsync(() => throw new AuthServiceException(AuthErrors.RefreshTokenReused))).ShouldFailWith(
            AuthErrors.RefreshTokenReused);

    [Fact]
    public async Task An_AuthServiceException_becomes_a_result_of_any_response_type()
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
    public async Task A_success_is_returned_unchanged()
    {
        Result<int> success = 7;

        (await HandleAsync(() => success)).ShouldBeSameAs(success);
    }

    [Fact]
    public async Task A_returned_failure_is_returned_unchanged()
    {
        Result<int> failure = new ForbiddenError();

        (await HandleAsync(() => failure)).ShouldBeSameAs(failure);
    }

    private static Task<Result<int>> HandleAsync(Func<Result<int>> handler) =>
        new AuthFailureBehavior<ProbeCommand, Result<int>>().Handle(new ProbeCommand(), TestRun.Token, () => Task.Run(handler));

    private sealed record TextCommand : Application.Messaging.IAnonymousCommand<string>;
}
