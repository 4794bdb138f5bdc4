using Board.Api.Callers;
using Board.Api.Problems;
using Board.Application.SampleModule;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    /// <summary>Sample summary.</summary>
    /// <remarks>For signed-in callers.</remarks>
    [HttpSampleVerb("/sample-route", Name = "sampleUseCase")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SampleUseCase(Guid sampleId, CancellationToken cancellationToken)
    {
        (await mediator.Send(new SampleUseCaseCommand(User.Caller(), sampleId), cancellationToken)).OrThrow();
        return NoContent();
    }
}
