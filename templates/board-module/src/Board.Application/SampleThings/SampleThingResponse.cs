namespace Board.Application.SampleThings;

/// <summary>A sample thing as clients see it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="CreatedAt">When it was created (UTC).</param>
public sealed record SampleThingResponse(Guid Id, string Name, DateTimeOffset CreatedAt);
