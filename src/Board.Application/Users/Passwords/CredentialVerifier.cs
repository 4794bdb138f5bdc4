using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users.Passwords;

internal sealed class CredentialVerifier(IUserRepository users, IPasswordHasher passwords, IUnitOfWork unitOfWork) : ICredentialVerifier
{
    public async Task<VerifiedUser?> VerifyAsync(string email, Secret password, bool hasPriority, CancellationToken cancellationToken)
    {
        var user = await FindAsync(email, cancellationToken);
        var priority = hasPriority ? HashingPriority.High : HashingPriority.Normal;
        var check = await passwords.VerifyAsync(user?.PasswordHash, password, priority, cancellationToken);
        if (user is null || check is PasswordCheck.Wrong)
        {
            return null;
        }

        var verifiedHash = user.PasswordHash;
        if (check is PasswordCheck.RightButOutdated)
        {
            user.UpgradePasswordHash(await passwords.HashAsync(password, HashingPriority.High, cancellationToken));
            if (await unitOfWork.ExecuteAsync(ct => users.UpdatePasswordAsync(user, verifiedHash, ct), cancellationToken))
            {
                verifiedHash = user.PasswordHash;
            }
        }

        return new VerifiedUser(user.ToResponse(), new Secret(verifiedHash));
    }

    public async Task<bool> IsPasswordUnchangedAsync(VerifiedUser verified, CancellationToken cancellationToken) =>
        await users.FindForUpdateAsync(UserId.From(verified.User.Id), cancellationToken) is { } user
        && string.Equals(user.PasswordHash, verified.PasswordHash.Reveal(), StringComparison.Ordinal);

    public string AccountKey(string email) => Email.Parse(email)?.Key ?? "";

    public async Task<UserId?> FindUserAsync(string email, CancellationToken cancellationToken) =>
        (await FindAsync(email, cancellationToken))?.Id;

    private async Task<User?> FindAsync(string text, CancellationToken cancellationToken) =>
        Email.Parse(text) is { } email ? await users.FindByEmailAsync(email, cancellationToken) : null;
}
