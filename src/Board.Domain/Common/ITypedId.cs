namespace Board.Domain.Common;

/// <summary>
/// An id of one entity type, which cannot be confused with that of another. Its value is a UUIDv7 (RFC 9562): ids grow with the time
/// of creation, so ordering by id is ordering by age.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface ITypedId<out TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The UUID behind the id.</summary>
    Guid Value { get; }

    /// <summary>Makes the id of a UUID.</summary>
    static abstract TSelf From(Guid value);
}
