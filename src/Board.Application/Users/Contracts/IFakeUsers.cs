using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>The users that seeding has made.</summary>
public interface IFakeUsers
{
    /// <summary>Everybody's password. It is no secret, which is why there are none of them in Production.</summary>
    const string Password = "made-up password";

    /// <summary>Those who signed up last, at most <paramref name="most"/>, in the order in which they did.</summary>
    Task<IReadOnlyList<UserId>> ListAsync(int most, CancellationToken cancellationToken);

    /// <summary>The address of one of them, to sign in with; <see langword="null"/> if there is nobody.</summary>
    Task<string?> FindAddressAsync(CancellationToken cancellationToken);
}
