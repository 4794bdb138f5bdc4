namespace Board.Application.SampleThings;

/// <summary>What readers get.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="CreatedAt">When it was made (UTC).</param>
public sealed record SampleThingResponse(Guid Id, string Name, DateTimeOffset CreatedAt);
