using Board.Application.Messaging;
using Board.Domain.Comments;

namespace Board.Application.Comments.Contracts;

/// <summary>A comment was created.</summary>
public sealed record CommentCreated(CommentId Id) : IModuleEvent;
