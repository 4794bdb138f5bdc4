using Board.Domain.Posts.Search;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>Which posts a list shows.</summary>
/// <param name="AuthorId">Only this user's.</param>
/// <param name="Words">Only those in which all of these occur.</param>
public sealed record PostFilter(UserId? AuthorId, SearchWords? Words);

/// <summary>Some of the posts that a list shows.</summary>
/// <param name="Posts">These, newest first.</param>
/// <param name="TotalCount">How many it shows in all.</param>
public sealed record CountedPosts(IReadOnlyList<PostSummary> Posts, int TotalCount);
