using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.SampleThings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
// By its own name, which another imported namespace may have too: EventId is a type of logging.
using SampleThingId = Board.Domain.SampleThings.SampleThingId;

namespace Board.Api.SampleThings;

internal sealed partial class SampleThingsController
{
    /// <summary>Reads one of them.</summary>
    /// <remarks>Says what is worth knowing before it is called.</remarks>
    [HttpGet("{id:uuid}", Name = "getSampleThing")]
    [AllowAnonymous]
    [ProducesProblem("sample_thing.not_found")]
    [Examples<GetSampleThingExamples>]
    public async Task<SampleThingResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSampleThingQuery(SampleThingId.From(id)), cancellationToken)).OrThrow();
}

internal sealed class GetSampleThingExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("sampleThing", new SampleThingResponse(Sample.Id, "소풍", Sample.WrittenAt))];
}
