using Board.Api.Problems;
using Board.Application.SampleModule;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    [HttpGet("/sample-module/{id:uuid}/sample-use-case", Name = "sampleUseCase")]
    [EndpointSummary("Says in a sentence what it reads.")]
    [EndpointDescription("Says what is worth knowing before it is called.")]
    [AllowAnonymous]
    public async Task<SampleUseCaseResponse> SampleUseCase(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new SampleUseCaseQuery(id), cancellationToken)).OrThrow();
}
