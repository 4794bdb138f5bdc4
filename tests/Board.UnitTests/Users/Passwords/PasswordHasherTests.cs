using Board.Application.Common;
using Board.Application.Users;
using Board.Application.Users.Passwords;
using Board.Infrastructure.Users.Passwords;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Users.Passwords;

public sealed class PasswordHasherTests
{
    // Far fewer iterations than allowed in production; the tests do not depend on it.
    private const int FewIterations = 1_000;

    private static readonly Secret Password = new("a long password");

    [Fact]
    public async Task A_password_is_distinguished_from_another_one()
    {
        var hasher = NewHasher(FewIterations);
        var hash = await hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token);

        (await hasher.VerifyAsync(hash, Password, HashingPriority.Normal, TestRun.Token)).ShouldBe(PasswordCheck.Right);
        (await hasher.VerifyAsync(hash, new Secret("A long password"), HashingPriority.Normal, TestRun.Token))
            .ShouldBe(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task The_same_password_never_has_the_same_hash_twice()
    {
        var hasher = NewHasher(FewIterations);

        (await hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token))
            .ShouldNotBe(await hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token));
    }

    [Fact]
    public async Task A_hash_contains_PBKDF2_with_HMAC_SHA512_and_its_iterations()
    {
        var hasher = NewHasher(FewIterations);

        var hash = Convert.FromBase64String(await hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token));

        hash[0].ShouldBe((byte)1);
        ReadNumber(hash, 1).ShouldBe(2, "the format's number of HMAC-SHA512");
        ReadNumber(hash, 5).ShouldBe(FewIterations);
    }

    [Fact]
    public async Task A_hash_with_fewer_iterations_is_right_but_outdated()
    {
        var before = NewHasher(FewIterations);
        var now = NewHasher(FewIterations + 1);

        var (old, renewed) = (await HashAsync(before), await HashAsync(now));

        (await now.VerifyAsync(old, Password, HashingPriority.Normal, TestRun.Token)).ShouldBe(PasswordCheck.RightButOutdated);
        (await before.VerifyAsync(renewed, Password, HashingPriority.Normal, TestRun.Token)).ShouldBe(PasswordCheck.Right);

        static Task<string> HashAsync(PasswordHasher hasher) => hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token);
    }

    [Fact]
    public async Task An_unknown_user_has_no_right_password()
    {
        var hasher = NewHasher(FewIterations);

        (await hasher.VerifyAsync(hash: null, Password, HashingPriority.Normal, TestRun.Token)).ShouldBe(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task More_calls_than_places_all_complete()
    {
        var hasher = NewHasher(FewIterations);
        var hash = await hasher.HashAsync(Password, HashingPriority.Normal, TestRun.Token);

        var checks = await Task.WhenAll(
            Enumerable.Range(0, 4 * Environment.ProcessorCount)
                .Select(_ => hasher.VerifyAsync(hash, Password, HashingPriority.Normal, TestRun.Token)));

        checks.ShouldAllBe(check => check == PasswordCheck.Right);
    }

    [Theory]
    [InlineData("AA==")]
    [InlineData("AQAAAAEAACcQAAAAEA==")]
    [InlineData("AQAAAAIAACcQAAAA/w==")]
    [InlineData("not base64")]
    public async Task A_malformed_stored_hash_throws(string hash) =>
        await Should.ThrowAsync<Exception>(
            () => NewHasher(FewIterations).VerifyAsync(hash, Password, HashingPriority.Normal, TestRun.Token));

    private static PasswordHasher NewHasher(int iterations) =>
        new(Options.Create(new UserOptions { PasswordHashIterations = iterations }), TimeProvider.System);

    private static int ReadNumber(byte[] hash, int offset) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset));
}
