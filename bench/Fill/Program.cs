using System.Globalization;
using Board.Bench.Fill;
using MySqlConnector;

if (args is not [var connectionString, var userCount, var postCount, var idFolder])
{
    await Console.Error.WriteLineAsync("Usage: Fill CONNECTION-STRING USERS POSTS FOLDER-FOR-IDS");
    return 1;
}

const int Seed = 20250101;
const int IdsOfAKind = 10_000;

// One seed, one order of draws: every run fills the same database.
var random = new Random(Seed);
await using var connection = new MySqlConnection(connectionString);
await connection.OpenAsync();

var users = await new Users(random).InsertAsync(connection, int.Parse(userCount, CultureInfo.InvariantCulture));
var posts = await new Posts(random, users).InsertAsync(connection, int.Parse(postCount, CultureInfo.InvariantCulture));

// As after the first night of any database that is looked after.
await using var analyze = new MySqlCommand("ANALYZE TABLE users, posts", connection);
await analyze.ExecuteNonQueryAsync();

await WriteIdsAsync("user", users);
await WriteIdsAsync("post", posts);
return 0;

// Requests ask for these in turn, so they are a shuffled choice from all of the table.
Task WriteIdsAsync(string kind, Guid[] ids)
{
    random.Shuffle(ids);
    return File.WriteAllLinesAsync(Path.Combine(idFolder, kind), ids.Take(IdsOfAKind).Select(id => id.ToString()));
}
