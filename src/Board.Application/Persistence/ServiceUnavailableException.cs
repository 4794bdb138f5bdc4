namespace Board.Application.Persistence;

/// <summary>Something the program cannot work without, such as its database, does not answer now. Clients are told to come back.</summary>
/// <param name="message">What it is.</param>
/// <param name="innerException">What says so, if anything.</param>
public sealed class ServiceUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>When clients should come back, if that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
