namespace Board.Application.Persistence;

/// <summary>Generates ids.</summary>
public interface IIdGenerator
{
    /// <summary>
    /// Generates a UUIDv7 (RFC 9562), greater than all that this process has generated before, even within a millisecond or after the clock
    /// was set back.
    /// </summary>
    Guid Next();
}
