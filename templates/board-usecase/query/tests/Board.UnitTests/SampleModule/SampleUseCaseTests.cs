using Board.Application.SampleModule;

namespace Board.UnitTests.SampleModule;

public sealed class SampleUseCaseTests
{
    [Fact]
    public async Task It_is_about_what_was_asked_for()
    {
        var id = Guid.CreateVersion7();

        (await new SampleUseCaseHandler().Handle(new SampleUseCaseQuery(id), TestRun.Token)).ShouldSucceed().Id.ShouldBe(id);
    }
}
