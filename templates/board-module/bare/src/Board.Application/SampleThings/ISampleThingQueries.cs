namespace Board.Application.SampleThings;

/// <summary>Reads sample things for answers.</summary>
public interface ISampleThingQueries;
