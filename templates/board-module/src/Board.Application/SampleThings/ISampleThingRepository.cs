using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Stores sample things.</summary>
public interface ISampleThingRepository
{
    /// <summary>Stores a new sample thing.</summary>
    Task AddAsync(SampleThing item, CancellationToken cancellationToken);
}
