namespace Board.UnitTests.Common;

internal static class TestRun
{
    /// <summary>The cancellation token of the test run.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;
}
