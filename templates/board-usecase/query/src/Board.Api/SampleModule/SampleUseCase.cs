using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.SampleModule;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    /// <summary>Says in a sentence what it reads.</summary>
    /// <remarks>Says what is worth knowing before it is called.</remarks>
    [HttpGet("/sample-module/{id:uuid}/sample-use-case", Name = "sampleUseCase")]
    [AllowAnonymous]
    [Examples<SampleUseCaseExamples>]
    public async Task<SampleUseCaseResponse> SampleUseCase(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new SampleUseCaseQuery(id), cancellationToken)).OrThrow();
}

internal sealed class SampleUseCaseExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("sampleUseCase", new SampleUseCaseResponse(Sample.Id))];
}
