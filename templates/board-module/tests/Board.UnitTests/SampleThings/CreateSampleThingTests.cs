using Board.Application.Persistence;
using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.SampleThings;

public sealed class CreateSampleThingTests
{
    private readonly ISampleThingRepository repository = Substitute.For<ISampleThingRepository>();
    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();

    [Fact]
    public async Task The_response_equals_the_stored_item()
    {
        var id = Guid.CreateVersion7();
        ids.Next().Returns(id);
        var handler = new CreateSampleThingHandler(repository, ids, new FakeTimeProvider(Some.Time));

        var response = (await handler.Handle(new CreateSampleThingCommand(Some.Caller(), "A name"), TestRun.Token)).ShouldSucceed();

        response.ShouldBe(new SampleThingResponse(id, "A name", Some.Time));
        await repository.Received(1).AddAsync(
            Arg.Is<SampleThing>(
                stored => stored.Id == new SampleThingId(id) && stored.Name.Value == "A name" && stored.CreatedAt == Some.Time),
            TestRun.Token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_name_is_required(string? name) =>
        new CreateSampleThingValidator().Validate(new CreateSampleThingCommand(Some.Caller(), name)).IsValid.ShouldBeFalse();
}
