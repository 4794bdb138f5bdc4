using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>
/// Creates sessions and writes their tokens to files, one per line, for the requests of the benchmark. Real sign-ins would take
/// minutes.
/// </summary>
internal static class MakeTokens
{
    private const int InOneTransaction = 500;

    public static async Task RunAsync(MySqlDataSource source, Tokens tokens, string folder, int count)
    {
        var database = new Database(source);
        var users =
            await database.ListAsync("SELECT id FROM users ORDER BY id", _ => { }, row => row.ReadId(0), count, CancellationToken.None);
        var now = DateTimeOffset.UtcNow;
        var (access, expired, refresh) = (new List<string>(count), new List<string>(count), new List<string>(count));
        foreach (var some in Enumerable.Range(0, count).Chunk(InOneTransaction))
        {
            await database.InTransactionAsync(
                async transaction =>
                {
                    foreach (var number in some)
                    {
                        var refreshToken = Tokens.NewRefreshToken();
                        var session = await Sessions.StartAsync(
                            transaction, users[number % users.Count], ipAddress: null, refreshToken, now.UtcDateTime,
                            CancellationToken.None);
                        var caller = new Caller(users[number % users.Count], session.Id);
                        access.Add(tokens.Issue(caller, now, now + Tokens.AccessTokenLifetime));
                        expired.Add(tokens.Issue(caller, now.AddHours(-2), now.AddHours(-1)));
                        refresh.Add(refreshToken);
                    }

                    return true;
                },
                CancellationToken.None);
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "access"), access);
        await File.WriteAllLinesAsync(Path.Combine(folder, "expired"), expired);
        await File.WriteAllLinesAsync(Path.Combine(folder, "refresh"), refresh);
    }
}
