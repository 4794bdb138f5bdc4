using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.SampleThings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
// Names such as EventId are types of the framework as well.
using SampleThingId = Board.Domain.SampleThings.SampleThingId;

namespace Board.Api.SampleThings;

internal sealed partial class SampleThingsController
{
    /// <summary>Reads a sample thing.</summary>
    /// <remarks>For anybody.</remarks>
    [HttpGet("{id:uuid}", Name = "getSampleThing")]
    [AllowAnonymous]
    [ProducesProblem(typeof(SampleThingErrors), nameof(SampleThingErrors.NotFound))]
    [Examples<GetSampleThingExamples>]
    public async Task<SampleThingResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSampleThingQuery(SampleThingId.From(id)), cancellationToken)).OrThrow();
}

internal sealed class GetSampleThingExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("sampleThing", new SampleThingResponse(Sample.Id, "소풍", Sample.WrittenAt))];
}
