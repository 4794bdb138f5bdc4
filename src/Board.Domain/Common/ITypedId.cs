namespace Board.Domain.Common;

/// <summary>
/// An id that cannot be confused with the id of another kind of thing. Its value is a UUIDv7 (RFC 9562): ids grow with
/// the time of creation, so ordering by id is ordering by age.
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
