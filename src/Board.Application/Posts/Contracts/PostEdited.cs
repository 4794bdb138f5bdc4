using Board.Application.Messaging;
using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>A post was edited.</summary>
public sealed record PostEdited(PostId Id) : IModuleEvent;
