namespace Board.Application.Common;

/// <summary>Something the program cannot work without, such as its database, does not answer now. Clients are told to come back.</summary>
public sealed class ServiceUnavailableException(string message, Exception innerException) : Exception(message, innerException);
