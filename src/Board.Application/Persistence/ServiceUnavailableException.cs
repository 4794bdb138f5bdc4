namespace Board.Application.Persistence;

/// <summary>A dependency such as the database is temporarily unavailable. Clients are asked to retry.</summary>
/// <param name="message">Which dependency.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class ServiceUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Delay after which clients should retry, if it is known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
