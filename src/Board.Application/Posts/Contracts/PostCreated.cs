using Board.Application.Messaging;
using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>A post was created.</summary>
public sealed record PostCreated(PostId Id) : IModuleEvent;
