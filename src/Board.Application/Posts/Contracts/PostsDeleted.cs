using Board.Application.Messaging;
using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>Posts are deleted. Nobody can write comments on them any more while this is published.</summary>
/// <param name="Ids">The posts.</param>
public sealed record PostsDeleted(IReadOnlyList<PostId> Ids) : IModuleEvent;
