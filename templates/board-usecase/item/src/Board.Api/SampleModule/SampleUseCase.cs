//#if (hasBody)
using System.ComponentModel.DataAnnotations;
//#endif
//#if (knowsCaller)
using Board.Api.Callers;
//#endif
using Board.Api.OpenApi;
using Board.Api.Problems;
//#if (isPatch)
using Board.Application.Common;
//#endif
using Board.Application.SampleModule;
//#if (!knowsCaller)
using Microsoft.AspNetCore.Authorization;
//#endif
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

//#if (isPatch)
/// <summary>The body of the request. Absent fields stay as they are.</summary>
public sealed record SampleUseCaseRequest
{
    /// <summary>The name, not blank.</summary>
    [StringLength(SampleUseCaseCommand.MaxNameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }
}

//#elseif (hasBody)
/// <summary>The body of the request.</summary>
/// <param name="Name">The name, not blank.</param>
public sealed record SampleUseCaseRequest([property: StringLength(SampleUseCaseCommand.MaxNameLength, MinimumLength = 1)] string? Name);

//#endif
internal sealed partial class SampleModuleController
{
    /// <summary>Sample summary.</summary>
    //#if (knowsCaller)
    /// <remarks>For signed-in callers.</remarks>
    //#else
    /// <remarks>For anybody.</remarks>
    //#endif
    [HttpSampleVerb("/sample-route", Name = "sampleUseCase")]
    //#if (!knowsCaller)
    [AllowAnonymous]
    //#endif
    //#if (creates)
    [ProducesResponseType<SampleUseCaseResponse>(StatusCodes.Status201Created)]
    //#endif
    [Examples<SampleUseCaseExamples>]
    //#if (creates)
    public async Task<IActionResult> SampleUseCase(Guid sampleId, SampleUseCaseRequest request, CancellationToken cancellationToken)
    {
        var created = (await mediator.Send(new SampleUseCaseCommand(User.Caller(), sampleId, request.Name), cancellationToken)).OrThrow();
        return Created($"/sample-place/{created.Id}", created);
    }
    //#elseif (hasBody)
    public async Task<SampleUseCaseResponse> SampleUseCase(
        Guid sampleId, SampleUseCaseRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SampleUseCaseCommand(User.Caller(), sampleId, request.Name), cancellationToken)).OrThrow();
    //#elseif (knowsCaller)
    public async Task<SampleUseCaseResponse> SampleUseCase(Guid sampleId, CancellationToken cancellationToken) =>
        (await mediator.Send(new SampleUseCaseQuery(User.Caller(), sampleId), cancellationToken)).OrThrow();
    //#else
    public async Task<SampleUseCaseResponse> SampleUseCase(Guid sampleId, CancellationToken cancellationToken) =>
        (await mediator.Send(new SampleUseCaseQuery(sampleId), cancellationToken)).OrThrow();
    //#endif
}

internal sealed class SampleUseCaseExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        //#if (isPatch)
        new("request", new SampleUseCaseRequest { Name = new Optional<string>("소풍") }),
        //#elseif (hasBody)
        new("request", new SampleUseCaseRequest("소풍")),
        //#endif
        //#if (hasBody)
        new("response", new SampleUseCaseResponse(Sample.Id, "소풍")),
        //#else
        new("response", new SampleUseCaseResponse(Sample.Id)),
        //#endif
    ];
}
