using Board.Api.Auth;
using Board.Api.Problems;
using Board.Application.SampleModule;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    /// <summary>Says in a sentence what it does.</summary>
    /// <remarks>Says what is worth knowing before it is called.</remarks>
    [HttpPost("/sample-module/{id:uuid}/sample-use-case", Name = "sampleUseCase")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SampleUseCase(Guid id, CancellationToken cancellationToken)
    {
        (await mediator.Send(new SampleUseCaseCommand(User.Caller(), id), cancellationToken)).OrThrow();
        return NoContent();
    }
}
