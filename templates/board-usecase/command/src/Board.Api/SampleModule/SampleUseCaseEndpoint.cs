using Board.Api.Auth;
using Board.Api.Problems;
using Board.Application.SampleModule;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    [HttpPost("/sample-module/{id:uuid}/sample-use-case", Name = "sampleUseCase")]
    [EndpointSummary("Says in a sentence what it does.")]
    [EndpointDescription("Says what is worth knowing before it is called.")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SampleUseCase(Guid id, CancellationToken cancellationToken)
    {
        (await mediator.Send(new SampleUseCaseCommand(User.Caller(), id), cancellationToken)).OrThrow();
        return NoContent();
    }
}
