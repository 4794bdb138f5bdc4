using Board.Application.Messaging;
using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>Posts were deleted. They are locked while it is published, so no comments can be added.</summary>
/// <param name="Ids">The posts.</param>
public sealed record PostsDeleted(IReadOnlyList<PostId> Ids) : IModuleEvent;
