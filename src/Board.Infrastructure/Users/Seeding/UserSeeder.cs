using System.Security.Cryptography;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Seeding;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Domain.Text;
using Board.Domain.Users;
using Board.Infrastructure.Database;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Users.Seeding;

/// <summary>Makes users up, and knows them again by the domain of their addresses, where nobody receives mail (RFC 2606).</summary>
internal sealed class UserSeeder(DbSession db, IUnitOfWork unitOfWork, IPasswordHasher passwords, TimeProvider time) : ISeeder, IFakeUsers
{
    private const string Domain = "@made-up.example";
    private const int LongestName = 16;

    private static readonly TimeSpan History = TimeSpan.FromDays(2 * 365);

    public string Name => "users";

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        // One hash for all, with one salt: each of its own would take a noticeable part of a second.
        var passwordHash = await passwords.HashAsync(new Secret(IFakeUsers.Password), HashingTurn.Stranger, cancellationToken);

        // What is unique about the names of this run. In it they are numbered.
        var run = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 6);
        var users = Timeline.Between(time.UtcNow() - History, time.UtcNow(), count).Select((moment, number) => MakeUp(moment, $"{run}{number}", passwordHash));
        foreach (var some in users.Chunk(BulkInsert.RowsOfATransaction))
        {
            await unitOfWork.ExecuteAsync(
                cancellation => db.InsertManyAsync(UserRepository.Insert, [.. some.Select(UserRepository.RowOf)], cancellation), cancellationToken);
            progress.Report(some.Length);
        }
    }

    private const string SelectNewest = "SELECT id FROM users WHERE email LIKE @Pattern ORDER BY id DESC LIMIT @Most";

    public async Task<IReadOnlyList<UserId>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var newest = await db.ListAsync<UserId>(SelectNewest, new { Pattern = $"%{Domain}", Most = most }, cancellationToken);
        return [.. newest.Reverse()];
    }

    private const string SelectAddress = "SELECT email FROM users WHERE email LIKE @Pattern ORDER BY id DESC LIMIT 1";

    public Task<string?> FindAddressAsync(CancellationToken cancellationToken) =>
        db.FindAsync<string>(SelectAddress, new { Pattern = $"%{Domain}" }, cancellationToken);

    private static User MakeUp(DateTimeOffset moment, string suffix, string passwordHash)
    {
        var name = CodePoints.Take(FakeText.InAnyLanguage().Name(), LongestName);
        return User.SignUp(
            UserId.From(Guid.CreateVersion7(moment)), Email.From($"{suffix}{Domain}"), Nickname.From($"{name}.{suffix}"), passwordHash, moment);
    }
}
