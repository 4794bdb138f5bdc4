using Board.Domain.Users;

namespace Board.Infrastructure.Seeding;

/// <summary>Finds a user who had signed up by a moment in the past.</summary>
internal sealed class FakeAuthors
{
    private const int MaxUsers = 100_000;

    private readonly Guid[] users;

    private FakeAuthors(Guid[] users) => this.users = users;

    /// <summary>When the first user signed up.</summary>
    public DateTimeOffset Beginning => Timeline.TimeOf(users[0]);

    /// <exception cref="InvalidOperationException">There are no users.</exception>
    public static async Task<FakeAuthors> LoadAsync(ISeedReferences<UserId> users, CancellationToken cancellationToken)
    {
        var known = await users.ListNewestAsync(MaxUsers, cancellationToken);
        return known.Count > 0
            ? new FakeAuthors([.. known.Select(user => user.Value)])
            : throw new InvalidOperationException("There are no fake users.");
    }

    /// <summary>Chooses a user with an older id. A few are chosen often and most seldom, as in real life.</summary>
    public UserId Before(Guid id)
    {
        var found = Array.BinarySearch(users, id);
        var candidates = Math.Max(1, found < 0 ? ~found : found);
        return UserId.From(users[(int)(candidates * Math.Pow(Random.Shared.NextDouble(), 2))]);
    }
}
