using System.Security.Cryptography;
using System.Text;
using Board.Domain.Auth;

namespace Board.UnitTests.Auth.Tokens;

public sealed class RefreshTokenHashTests
{
    [Fact]
    public void The_hash_of_a_token_is_its_SHA_256() =>
        RefreshTokenHash.Of("token").ToBytes().ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes("token")));

    [Fact]
    public void A_rehydrated_hash_equals_the_stored_one()
    {
        var hash = RefreshTokenHash.Of("token");
        var stored = RefreshTokenHash.From(hash.ToBytes());

        stored.ShouldBe(hash);
        stored.GetHashCode().ShouldBe(hash.GetHashCode());
        stored.ShouldNotBe(RefreshTokenHash.Of("Token"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Bytes_of_another_length_than_32_are_rejected(int length) =>
        Should.Throw<ArgumentException>(() => RefreshTokenHash.From(new byte[length]));
}
