using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleThings;

/// <summary>The body of a new sample thing.</summary>
/// <param name="Name">The name, not blank.</param>
public sealed record CreateSampleThingRequest([property: StringLength(SampleThingName.MaxLength, MinimumLength = 1)] string? Name);

internal sealed partial class SampleThingsController
{
    /// <summary>Creates a sample thing.</summary>
    /// <remarks>For signed-in callers.</remarks>
    [HttpPost(Name = "createSampleThing")]
    [ProducesResponseType<SampleThingResponse>(StatusCodes.Status201Created)]
    [Examples<CreateSampleThingExamples>]
    public async Task<IActionResult> Create(CreateSampleThingRequest request, CancellationToken cancellationToken)
    {
        var created = (await mediator.Send(new CreateSampleThingCommand(User.Caller(), request.Name), cancellationToken)).OrThrow();
        return Created($"/sample-things/{created.Id}", created);
    }
}

internal sealed class CreateSampleThingExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("sampleThing", new CreateSampleThingRequest("소풍")),
        new("sampleThing", new SampleThingResponse(Sample.Id, "소풍", Sample.WrittenAt)),
    ];
}
