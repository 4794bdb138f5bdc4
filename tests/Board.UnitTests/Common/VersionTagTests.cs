using Board.Api.Http;

namespace Board.UnitTests.Common;

public sealed class VersionTagTests
{
    [Fact]
    public void A_tag_is_strong_and_quoted() => VersionTag.Of<Response>(12, "rest").ShouldMatch("^\"12-[0-9a-f]{16}\"$");

    [Fact]
    public void The_same_representation_has_the_same_tag() =>
        VersionTag.Of<Response>(12, "rest").ShouldBe(VersionTag.Of<Response>(12, "rest"));

    [Theory]
    [InlineData(13, "rest")]
    [InlineData(12, "something else")]
    [InlineData(12, "")]
    public void Another_representation_has_another_tag(long version, string rest) =>
        VersionTag.Of<Response>(version, rest).ShouldNotBe(VersionTag.Of<Response>(12, "rest"));

    [Fact]
    public void A_response_with_other_members_has_another_tag()
    {
        string[] tags =
        [
            VersionTag.Of<Response>(12, "rest"),
            VersionTag.Of<WithNewMember>(12, "rest"),
            VersionTag.Of<WithNewNestedMember>(12, "rest"),
            VersionTag.Of<WithNewMemberOfItems>(12, "rest"),
            VersionTag.Of<Renamed>(12, "rest"),
            VersionTag.Of<Retyped>(12, "rest"),
        ];

        tags.ShouldBeUnique();
    }

    private sealed record Response(string Name, Nested Nested, IReadOnlyList<Nested> Items);

    private sealed record WithNewMember(string Name, Nested Nested, IReadOnlyList<Nested> Items, string New);

    private sealed record WithNewNestedMember(string Name, NewNested Nested, IReadOnlyList<Nested> Items);

    private sealed record WithNewMemberOfItems(string Name, Nested Nested, IReadOnlyList<NewNested> Items);

    private sealed record Renamed(string Title, Nested Nested, IReadOnlyList<Nested> Items);

    private sealed record Retyped(int Name, Nested Nested, IReadOnlyList<Nested> Items);

    private sealed record Nested(int Count);

    private sealed record NewNested(int Count, int New);
}
