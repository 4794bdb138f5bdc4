using Board.Api.OpenApi;
using Board.Application.SampleThings;

namespace Board.Api.SampleThings;

internal sealed class SampleThingExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("sampleThing", new CreateSampleThingRequest("소풍")),
        new("sampleThing", new SampleThingResponse(Sample.Id, "소풍", Sample.WrittenAt)),
    ];
}
