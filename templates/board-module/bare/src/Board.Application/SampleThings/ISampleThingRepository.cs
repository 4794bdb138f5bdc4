namespace Board.Application.SampleThings;

/// <summary>Stores sample things.</summary>
public interface ISampleThingRepository;
