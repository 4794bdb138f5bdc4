using System.Security.Cryptography;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Users.Passwords;
using Board.Domain.Text;
using Board.Domain.Users;
using Board.Infrastructure.Database;
using Board.Infrastructure.Seeding;

namespace Board.Infrastructure.Users.Seeding;

/// <summary>Adds fake users. The domain of their addresses, where no mail is received (RFC 2606), marks them as fake.</summary>
[Seeder("users", defaultCount: 100)]
internal sealed class UserSeeder(DbSession db, IUnitOfWork unitOfWork, IPasswordHasher passwords, TimeProvider time) : ISeeder, IFakeUsers
{
    private const string Domain = "@made-up.example";
    private const int MaxNameLength = 16;

    private static readonly TimeSpan History = TimeSpan.FromDays(2 * 365);

    public async Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        // One hash for all of them: each takes about 100 ms.
        var passwordHash = await passwords.HashAsync(new Secret(IFakeUsers.Password), HashingPriority.Normal, cancellationToken);

        // Makes the names of this run unique; within it they are numbered.
        var run = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 6);
        var users = Timeline.Between(time.UtcNow() - History, time.UtcNow(), count)
            .Select((moment, number) => CreateUser(moment, $"{run}{number}", passwordHash));
        foreach (var batch in users.Chunk(BulkInsert.MaxRowsPerTransaction))
        {
            await unitOfWork.ExecuteAsync(
                ct => db.InsertManyAsync(UserRepository.Insert, [.. batch.Select(UserRepository.RowOf)], ct), cancellationToken);
            progress.Report(batch.Length);
        }
    }

    private const string SelectNewest = "SELECT id FROM users WHERE email LIKE @Pattern ORDER BY id DESC LIMIT @Max";

    public async Task<IReadOnlyList<UserId>> ListNewestAsync(int max, CancellationToken cancellationToken)
    {
        var newest = await db.ListAsync<UserId>(SelectNewest, new { Pattern = $"%{Domain}", Max = max }, cancellationToken);
        return [.. newest.Reverse()];
    }

    public async Task<bool> HasRowsAsync(CancellationToken cancellationToken) => await FindAddressAsync(cancellationToken) is not null;

    private const string SelectAddress = "SELECT email FROM users WHERE email LIKE @Pattern ORDER BY id DESC LIMIT 1";

    public Task<string?> FindAddressAsync(CancellationToken cancellationToken) =>
        db.FindAsync<string>(SelectAddress, new { Pattern = $"%{Domain}" }, cancellationToken);

    private static User CreateUser(DateTimeOffset moment, string suffix, string passwordHash)
    {
        var name = CodePoints.Take(FakeText.InAnyLanguage().Name(), MaxNameLength);
        return User.SignUp(
            UserId.From(Guid.CreateVersion7(moment)),
            Email.From($"{suffix}{Domain}"),
            Nickname.From($"{name}.{suffix}"),
            passwordHash,
            moment);
    }
}
