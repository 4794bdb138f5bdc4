using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using NSubstitute;

namespace Board.UnitTests.Common;

public sealed class TransactionBehaviorTests
{
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly ICallerLock callerLock = Substitute.For<ICallerLock>();
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task A_command_runs_in_a_transaction_that_locks_its_caller()
    {
        (await HandleAsync(new TransactionalCommand(caller), () => unitOfWork.IsOpen ? 7 : 0)).ShouldSucceed().ShouldBe(7);

        callerLock.Received(1).Declare(caller, null);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_changes_an_account_declares_it_before_the_transaction_begins()
    {
        var command = new AccountCommand(caller, Some.UserId());
        callerLock.When(taken => taken.Declare(caller, command)).Do(_ => unitOfWork.IsOpen.ShouldBeFalse());

        await HandleAsync(command, () => 7);

        callerLock.Received(1).Declare(caller, command);
    }

    [Fact]
    public async Task A_failed_result_rolls_back()
    {
        (await HandleAsync(new TransactionalCommand(caller), () => new ForbiddenError())).ShouldFailWith(new ForbiddenError());

        unitOfWork.Commits.ShouldBe(0);
    }

    private Task<Result<int>> HandleAsync<TCommand>(TCommand command, Func<Result<int>> handler)
        where TCommand : ICommand<int> =>
        new TransactionBehavior<TCommand, Result<int>>(unitOfWork, callerLock)
            .Handle(command, TestRun.Token, () => Task.FromResult(handler()));
}
