using Board.Api.Auth;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.SampleThings;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
// By its own name, which another imported namespace may have too: EventId is a type of logging.
using SampleThingId = Board.Domain.SampleThings.SampleThingId;

namespace Board.Api.SampleThings;

[ApiController]
[Route("sample-things")]
[Section("SampleThings", "Says in a sentence what these calls are about.")]
internal sealed partial class SampleThingsController(IMediator mediator) : ControllerBase
{
    [HttpPost(Name = "createSampleThing")]
    [EndpointSummary("Makes a new one.")]
    [EndpointDescription("Says what is worth knowing before it is called.")]
    [ProducesResponseType<SampleThingResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreateSampleThingRequest request, CancellationToken cancellationToken)
    {
        var created = (await mediator.Send(new CreateSampleThingCommand(User.Caller(), request.Name), cancellationToken)).OrThrow();
        return Created($"/sample-things/{created.Id}", created);
    }

    [HttpGet("{id:uuid}", Name = "getSampleThing")]
    [EndpointSummary("Reads one of them.")]
    [EndpointDescription("Says what is worth knowing before it is called.")]
    [ProducesProblem("sample_thing.not_found")]
    [AllowAnonymous]
    public async Task<SampleThingResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSampleThingQuery(SampleThingId.From(id)), cancellationToken)).OrThrow();
}
