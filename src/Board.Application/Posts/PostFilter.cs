using Board.Domain.Posts.Search;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>The filter of a list of posts.</summary>
/// <param name="AuthorId">Selects the posts of this user.</param>
/// <param name="Words">Selects the posts that contain all of these words.</param>
public sealed record PostFilter(UserId? AuthorId, SearchWords? Words);

/// <summary>A page of posts with the total number of the list.</summary>
/// <param name="Posts">The posts on the page, newest first.</param>
/// <param name="TotalCount">The total number.</param>
public sealed record CountedPosts(IReadOnlyList<PostSummary> Posts, int TotalCount);
