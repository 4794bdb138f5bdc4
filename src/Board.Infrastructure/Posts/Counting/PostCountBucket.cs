using Board.Domain.Posts;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>A row of <c>post_count_buckets</c>: the number of posts after the last one of the bucket before.</summary>
internal sealed record PostCountBucket
{
    /// <summary>The last post of this bucket.</summary>
    public required PostId LastId { get; init; }

    public required int PostCount { get; init; }
}
