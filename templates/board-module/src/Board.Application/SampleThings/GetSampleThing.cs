using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Reads a sample thing.</summary>
public sealed record GetSampleThingQuery(SampleThingId Id) : IQuery<SampleThingResponse>;

internal sealed class GetSampleThingHandler(ISampleThingQueries queries) : IQueryHandler<GetSampleThingQuery, SampleThingResponse>
{
    public async Task<Result<SampleThingResponse>> Handle(GetSampleThingQuery request, CancellationToken cancellationToken) =>
        await queries.FindAsync(request.Id, cancellationToken) is { } found ? found : SampleThingErrors.NotFound;
}
