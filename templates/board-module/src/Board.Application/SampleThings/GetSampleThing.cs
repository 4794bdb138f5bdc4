using Board.Application.Common.Messaging;
using Board.Application.Common.Results;
using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Reads one of them.</summary>
public sealed record GetSampleThingQuery(SampleThingId Id) : IQuery<SampleThingResponse>;

internal sealed class GetSampleThingHandler(ISampleThingQueries sampleThings) : IQueryHandler<GetSampleThingQuery, SampleThingResponse>
{
    public async Task<Result<SampleThingResponse>> Handle(GetSampleThingQuery request, CancellationToken cancellationToken) =>
        await sampleThings.FindAsync(request.Id, cancellationToken) is { } sampleThing ? sampleThing : SampleThingErrors.NotFound;
}
