using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.Comments;

namespace Board.Application.Comments;

/// <summary>Reads a comment, or its placeholder.</summary>
public sealed record GetCommentQuery(CommentId Id) : IQuery<CommentResponse>;

internal sealed class GetCommentHandler(ICommentQueries comments) : IQueryHandler<GetCommentQuery, CommentResponse>
{
    public async Task<Result<CommentResponse>> Handle(GetCommentQuery request, CancellationToken cancellationToken) =>
        await comments.FindAsync(request.Id, cancellationToken) is { } comment ? comment : CommentErrors.NotFound;
}
