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
    public void A_hash_from_storage_equals_the_one_that_was_stored()
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
    public void Anything_but_32_bytes_is_no_hash(int length) =>
        Should.Throw<ArgumentException>(() => RefreshTokenHash.From(new byte[length]));
}
