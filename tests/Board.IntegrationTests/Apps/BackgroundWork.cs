namespace Board.IntegrationTests.Apps;

/// <summary>Waits for background work.</summary>
internal static class BackgroundWork
{
    /// <summary>Asks until it is done.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isDone)
    {
        var done = false;
        for (var attempt = 0; attempt < 200 && !done; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            done = await isDone();
        }

        done.ShouldBeTrue();
    }
}
