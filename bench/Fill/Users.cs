using System.Globalization;
using System.Text;
using Board.Domain.Users;
using MySqlConnector;

namespace Board.Bench.Fill;

internal sealed class Users(Random random)
{
    /// <summary>Nobody's: these users are read, and never sign in.</summary>
    private const string PasswordHash = "none";

    public async Task<Guid[]> InsertAsync(MySqlConnection connection, int count)
    {
        var batch = new Batch(
            connection, "users", "id", "email", "email_key", "nickname", "nickname_key", "password_hash", "role", "created_at", "updated_at");
        var timeline = new Timeline(random, count);
        var ids = new Guid[count];
        for (var number = 0; number < count; number++)
        {
            var createdAt = timeline.Next();
            var email = Email.From(string.Create(CultureInfo.InvariantCulture, $"user{number}@example.com"));
            var nickname = Nickname.From(string.Create(CultureInfo.InvariantCulture, $"{Words.Name(random)}{number}"));
            ids[number] = Ids.At(createdAt, random);
            await batch.AddAsync(
                ids[number].ToColumn(),
                email.Value,
                Encoding.UTF8.GetBytes(email.Key),
                nickname.Value,
                Encoding.UTF8.GetBytes(nickname.Key),
                PasswordHash,
                (int)UserRole.Member,
                createdAt,
                createdAt);
        }

        await batch.FlushAsync();
        return ids;
    }
}
