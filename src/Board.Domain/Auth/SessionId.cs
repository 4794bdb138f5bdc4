using Board.Domain.Common;

namespace Board.Domain.Auth;

/// <summary>The id of a <see cref="Session"/>.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    /// <inheritdoc />
    public static SessionId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
