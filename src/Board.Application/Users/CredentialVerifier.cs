using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

internal sealed class CredentialVerifier(IUserRepository users, IPasswordHasher passwords) : ICredentialVerifier
{
    public async Task<UserResponse?> VerifyAsync(string email, Secret password, CancellationToken cancellationToken)
    {
        var user = await FindAsync(email, cancellationToken);
        var check = await passwords.VerifyAsync(user?.PasswordHash, password, cancellationToken);
        if (user is null || check is PasswordCheck.Wrong)
        {
            return null;
        }

        if (check is PasswordCheck.RightButOutdated)
        {
            var previousHash = user.PasswordHash;
            user.UpgradePasswordHash(await passwords.HashAsync(password, cancellationToken));
            await users.UpdatePasswordAsync(user, previousHash, cancellationToken);
        }

        return user.ToResponse();
    }

    public string AccountKey(string email) => Email.IsWellFormed(email) ? Email.From(email).Key : "";

    public async Task<UserId?> FindUserAsync(string email, CancellationToken cancellationToken) =>
        (await FindAsync(email, cancellationToken))?.Id;

    private async Task<User?> FindAsync(string email, CancellationToken cancellationToken) =>
        Email.IsWellFormed(email) ? await users.FindByEmailAsync(Email.From(email), cancellationToken) : null;
}
