using System.Collections.Concurrent;
using Board.IntegrationTests.OpenApi;

[assembly: AssemblyFixture(typeof(Coverage))]

namespace Board.IntegrationTests.OpenApi;

/// <summary>
/// Fails if no test has received a documented success response. It needs a run of all tests, for which <c>./test</c> sets the variable.
/// </summary>
public sealed class Coverage : IDisposable
{
    private const string WholeRun = "BOARD_TEST_ALL";

    private static readonly ConcurrentDictionary<(string Id, int Status), ApiOperation> Seen = new();

    internal static void Saw(ApiOperation operation, int status) => Seen.TryAdd((operation.Id, status), operation);

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable(WholeRun) is null)
        {
            return;
        }

        var unseen = (
            from operation in ApiDocument.Known?.Operations ?? []
            from status in operation.Responses.Keys
            where status < 400 && !Seen.ContainsKey((operation.Id, status))
            select $"{operation} ({operation.Id}) with {status}").ToList();
        if (unseen.Count > 0)
        {
            // The runner reports a failure here without its message.
            var message = $"No test has seen these answers, which the OpenAPI document describes: {string.Join("; ", unseen)}.";
            TestContext.Current.SendDiagnosticMessage(message);
            Assert.Fail(message);
        }
    }
}
