using Board.Api.Http;

namespace Board.UnitTests.Common;

public sealed class VersionTagTests
{
    [Fact]
    public void A_tag_is_strong_and_quoted() => VersionTag.Of(12, 1, "rest").ShouldMatch("^\"12-[0-9a-f]{16}\"$");

    [Fact]
    public void The_same_representation_has_the_same_tag() => VersionTag.Of(12, 1, "rest").ShouldBe(VersionTag.Of(12, 1, "rest"));

    [Theory]
    [InlineData(13, 1, "rest")]
    [InlineData(12, 2, "rest")]
    [InlineData(12, 1, "something else")]
    [InlineData(12, 1, "")]
    public void Another_representation_has_another_tag(long version, int representation, string rest) =>
        VersionTag.Of(version, representation, rest).ShouldNotBe(VersionTag.Of(12, 1, "rest"));
}
