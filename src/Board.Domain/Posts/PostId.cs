using Board.Domain.Common;

namespace Board.Domain.Posts;

/// <summary>The id of a <see cref="Post"/>.</summary>
public readonly record struct PostId(Guid Value) : ITypedId<PostId>
{
    /// <inheritdoc />
    public static PostId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
