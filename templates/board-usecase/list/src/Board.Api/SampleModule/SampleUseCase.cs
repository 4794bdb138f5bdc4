using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
//#if (knowsCaller)
using Board.Api.Callers;
//#endif
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Application.SampleModule;
//#if (!knowsCaller)
using Microsoft.AspNetCore.Authorization;
//#endif
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.SampleModule;

internal sealed partial class SampleModuleController
{
    /// <summary>Sample summary.</summary>
    /// <remarks>Newest first.</remarks>
    [HttpSampleVerb("/sample-route", Name = "sampleUseCase")]
    //#if (!knowsCaller)
    [AllowAnonymous]
    //#endif
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.CursorInvalid))]
    [Examples<SampleUseCaseExamples>]
    public async Task<CursorPage<SampleUseCaseItem>> SampleUseCase(
        Guid sampleId,
        [Description("Page size.")][Range(1, SampleUseCaseQuery.MaxLimit)][DefaultValue(SampleUseCaseQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the page before.")][Example(Sample.Cursor)] string? cursor,
        CancellationToken cancellationToken)
    {
        //#if (knowsCaller)
        var query = new SampleUseCaseQuery(User.Caller(), sampleId, limit, KeysetCursor.Parse(cursor));
        //#else
        var query = new SampleUseCaseQuery(sampleId, limit, KeysetCursor.Parse(cursor));
        //#endif
        var page = (await mediator.Send(query, cancellationToken)).OrThrow();
        PageLinks.Write(HttpContext, page.NextCursor);
        return page;
    }
}

internal sealed class SampleUseCaseExamples : IExamples
{
    private static readonly SampleUseCaseItem Item = new(Sample.Id);

    public IEnumerable<Example> Bodies =>
    [
        new("page", new CursorPage<SampleUseCaseItem>([Item], Sample.Cursor)),
        new("lastPage", new CursorPage<SampleUseCaseItem>([Item], NextCursor: null)),
    ];
}
