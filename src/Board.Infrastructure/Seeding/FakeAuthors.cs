using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Infrastructure.Seeding;

/// <summary>Finds, for a moment in the past, somebody who had signed up by then.</summary>
internal sealed class FakeAuthors
{
    private const int Most = 100_000;

    private readonly Guid[] users;

    private FakeAuthors(Guid[] users) => this.users = users;

    /// <summary>When the first of them signed up.</summary>
    public DateTimeOffset Beginning => Timeline.TimeOf(users[0]);

    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static async Task<FakeAuthors> LoadAsync(IFakeUsers users, CancellationToken cancellationToken)
    {
        var known = await users.ListAsync(Most, cancellationToken);
        return known.Count > 0 ? new FakeAuthors([.. known.Select(user => user.Value)]) : throw new InvalidOperationException("There are no made-up users.");
    }

    /// <summary>Somebody whose id is older than this one. A few are chosen often and most seldom, as in real life.</summary>
    public UserId Before(Guid id)
    {
        var found = Array.BinarySearch(users, id);
        var candidates = Math.Max(1, found < 0 ? ~found : found);
        return UserId.From(users[(int)(candidates * Math.Pow(Random.Shared.NextDouble(), 2))]);
    }
}
