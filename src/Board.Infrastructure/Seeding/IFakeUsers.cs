using Board.Domain.Users;

namespace Board.Infrastructure.Seeding;

/// <summary>Finds the users that seeding has added.</summary>
public interface IFakeUsers : ISeedReferences<UserId>
{
    /// <summary>The password of all fake users. It is public, so Production allows no seeding.</summary>
    const string Password = "made-up password";

    /// <summary>Finds an address to sign in with; <see langword="null"/> if there are no fake users.</summary>
    Task<string?> FindAddressAsync(CancellationToken cancellationToken);
}
