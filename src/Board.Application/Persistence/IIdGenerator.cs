namespace Board.Application.Persistence;

/// <summary>Makes ids.</summary>
public interface IIdGenerator
{
    /// <summary>
    /// A new UUIDv7 (RFC 9562), greater than every one this process made before, also within a millisecond and when the
    /// clock is set back.
    /// </summary>
    Guid Next();
}
