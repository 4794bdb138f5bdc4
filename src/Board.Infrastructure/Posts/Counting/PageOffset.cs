using Board.Domain.Posts;

namespace Board.Infrastructure.Posts.Counting;

/// <summary>The beginning of a numbered page.</summary>
/// <param name="Total">The number of all posts.</param>
/// <param name="Newest">The id to read from, downwards.</param>
/// <param name="Skip">The number of posts to skip from there.</param>
internal sealed record PageOffset(int Total, PostId Newest, int Skip);
