using Board.Application.Results;
using Board.Application.SampleModule;
using MediatR;

namespace Board.UnitTests.SampleModule;

public sealed class SampleUseCaseTests
{
    [Fact]
    public async Task It_succeeds() =>
        (await new SampleUseCaseHandler().Handle(new SampleUseCaseCommand(Some.Caller(), Guid.CreateVersion7()), TestRun.Token))
            .ShouldSucceed().ShouldBe(default(Unit));

    [Fact]
    public void Nothing_is_done_to_nothing() =>
        new SampleUseCaseValidator().Validate(new SampleUseCaseCommand(Some.Caller(), Guid.Empty)).IsValid.ShouldBeFalse();
}
