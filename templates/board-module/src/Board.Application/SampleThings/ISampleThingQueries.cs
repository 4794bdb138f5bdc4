using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Reads sample things for answers.</summary>
public interface ISampleThingQueries
{
    /// <summary>A sample thing, or <see langword="null"/>.</summary>
    Task<SampleThingResponse?> FindAsync(SampleThingId id, CancellationToken cancellationToken);
}
