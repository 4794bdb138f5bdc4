using Board.Domain.SampleThings;

namespace Board.Application.SampleThings;

/// <summary>Stores them.</summary>
public interface ISampleThingRepository
{
    /// <summary>Stores a new one.</summary>
    Task AddAsync(SampleThing item, CancellationToken cancellationToken);
}
