using Board.Domain.Common;

namespace Board.Domain.Users;

/// <summary>The id of a <see cref="User"/>.</summary>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    /// <inheritdoc />
    public static UserId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
