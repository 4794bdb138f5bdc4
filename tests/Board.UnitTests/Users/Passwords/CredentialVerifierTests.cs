using Board.Application.Common;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Users.Passwords;

public sealed class CredentialVerifierTests
{
    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly Secret password = new("a long password");
    private readonly User mina = Some.User(passwordHash: "old hash");
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly CredentialVerifier verifier;

    public CredentialVerifierTests()
    {
        users.FindByEmailAsync(mina.Email, TestRun.Token).Returns(mina);
        verifier = new CredentialVerifier(users, passwords, unitOfWork);
    }

    [Fact]
    public async Task The_right_password_returns_the_user()
    {
        passwords.VerifyAsync("old hash", password, HashingPriority.Normal, TestRun.Token).Returns(PasswordCheck.Right);

        (await verifier.VerifyAsync("MINA@example.com", password, hasPriority: false, TestRun.Token))
            .ShouldNotBeNull().User.ShouldBe(mina.ToResponse());
        await users.DidNotReceiveWithAnyArgs().UpdatePasswordAsync(default!, default!, TestRun.Token);
    }

    [Fact]
    public async Task A_wrong_password_returns_null()
    {
        passwords.VerifyAsync("old hash", password, HashingPriority.Normal, TestRun.Token).Returns(PasswordCheck.Wrong);

        (await verifier.VerifyAsync("mina@example.com", password, hasPriority: false, TestRun.Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("nobody@example.com")]
    [InlineData("not an address")]
    public async Task An_unknown_address_costs_as_much_work_as_a_known_one(string email)
    {
        (await verifier.VerifyAsync(email, password, hasPriority: false, TestRun.Token)).ShouldBeNull();

        await passwords.Received(1).VerifyAsync(null, password, HashingPriority.Normal, TestRun.Token);
    }

    [Fact]
    public async Task An_unknown_address_returns_null_even_if_the_hasher_accepts_the_password()
    {
        passwords.VerifyAsync(null, password, HashingPriority.Normal, TestRun.Token).Returns(PasswordCheck.Right);

        (await verifier.VerifyAsync("nobody@example.com", password, hasPriority: false, TestRun.Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_outdated_hash_is_upgraded()
    {
        passwords.VerifyAsync("old hash", password, HashingPriority.Normal, TestRun.Token).Returns(PasswordCheck.RightButOutdated);
        passwords.HashAsync(password, HashingPriority.High, TestRun.Token).Returns("new hash");

        (await verifier.VerifyAsync("mina@example.com", password, hasPriority: false, TestRun.Token)).ShouldNotBeNull();

        mina.PasswordHash.ShouldBe("new hash");
        mina.UpdatedAt.ShouldBe(Some.Time, "to its owner nothing has changed");
        await users.Received(1).UpdatePasswordAsync(mina, "old hash", TestRun.Token);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_password_is_unchanged_while_its_hash_is_the_same()
    {
        var verified = new VerifiedUser(mina.ToResponse(), new Secret("old hash"));
        users.FindForUpdateAsync(mina.Id, TestRun.Token).Returns(mina);
        (await verifier.IsPasswordUnchangedAsync(verified, TestRun.Token)).ShouldBeTrue();

        mina.ChangePassword("new hash", Some.Time);
        (await verifier.IsPasswordUnchangedAsync(verified, TestRun.Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_password_of_a_deleted_user_counts_as_changed()
    {
        users.FindForUpdateAsync(mina.Id, TestRun.Token).Returns((User?)null);

        (await verifier.IsPasswordUnchangedAsync(new VerifiedUser(mina.ToResponse(), new Secret("old hash")), TestRun.Token))
            .ShouldBeFalse();
    }

    [Fact]
    public void A_verified_user_does_not_print_the_hash() =>
        new VerifiedUser(mina.ToResponse(), new Secret("old hash")).ToString().ShouldNotContain("old hash");

    [Theory]
    [InlineData("MINA@example.com", true)]
    [InlineData("nobody@example.com", false)]
    [InlineData("not an address", false)]
    public async Task A_user_is_found_by_address_without_hashing(string email, bool found)
    {
        (await verifier.FindUserAsync(email, TestRun.Token)).ShouldBe(found ? mina.Id : null);

        passwords.ReceivedCalls().ShouldBeEmpty();
    }
}
