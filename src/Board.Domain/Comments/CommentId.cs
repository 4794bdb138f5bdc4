using Board.Domain.Common;

namespace Board.Domain.Comments;

/// <summary>The id of a <see cref="Comment"/>.</summary>
public readonly record struct CommentId(Guid Value) : ITypedId<CommentId>
{
    /// <inheritdoc />
    public static CommentId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
