namespace Board.UnitTests.Common;

internal static class TestRun
{
    /// <summary>Stops what a test waits for when the run is stopped.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;
}
