using Board.Infrastructure.Posts.Search;
using CsCheck;

namespace Board.UnitTests.Posts.Search;

public sealed class SearchPositionsTests
{
    private static readonly Gen<int[]> Positions = Gen.Int[0, SearchPositions.BlockSize - 1].Array[0, 200];

    [Fact]
    public void Positions_are_read_as_they_were_stored() =>
        Positions.Sample(positions =>
        {
            var stored = Of(positions).ToBytes();
            return stored.Length <= 128 && SearchPositions.Parse(stored).Ascending().SequenceEqual(positions.Distinct().Order());
        });

    [Fact]
    public void An_intersection_keeps_common_positions() =>
        Gen.Select(Positions, Positions).Sample((one, other) =>
            Of(one).IntersectWith(Of(other)).Ascending().SequenceEqual(one.Intersect(other).Order()));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(63, 126)]
    [InlineData(64, 128)]
    [InlineData(65, 128)]
    [InlineData(1024, 128)]
    public void Many_positions_are_stored_as_a_bitmap(int count, int bytes)
    {
        var positions = Enumerable.Range(1024 - count, count);

        var stored = Of(positions).ToBytes();

        stored.Length.ShouldBe(bytes);
        SearchPositions.Parse(stored).Ascending().ShouldBe(positions);
    }

    private static SearchPositions Of(IEnumerable<int> positions)
    {
        var set = new SearchPositions();
        foreach (var position in positions)
        {
            set.Add(position);
        }

        return set;
    }
}
