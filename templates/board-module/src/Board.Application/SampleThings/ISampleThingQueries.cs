using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Reads them for show.</summary>
public interface ISampleThingQueries
{
    /// <summary>One of them, or <see langword="null"/> if there is none.</summary>
    Task<SampleThingResponse?> FindAsync(SampleThingId id, CancellationToken cancellationToken);
}
