namespace Board.Domain.Common;

/// <summary>
/// An id of one entity type, which the compiler keeps apart from the ids of others. Its value is a UUIDv7 (RFC 9562), so ids are ordered
/// by time of creation.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface ITypedId<out TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The UUID behind the id.</summary>
    Guid Value { get; }

    /// <summary>Creates the id from a UUID.</summary>
    static abstract TSelf From(Guid value);
}
