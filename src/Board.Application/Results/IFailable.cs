namespace Board.Application.Results;

/// <summary>A response that can be a failure.</summary>
public interface IFailable
{
    /// <summary>The error of a failure; <see langword="null"/> for a success.</summary>
    Error? Error { get; }
}

/// <summary>
/// A response that can be a failure. Pipeline behaviors are constrained to it, so that they can create a failed response of any type
/// without reflection.
/// </summary>
/// <typeparam name="TSelf">The response type itself.</typeparam>
public interface IFailable<out TSelf> : IFailable
    where TSelf : IFailable<TSelf>
{
    /// <summary>Creates a failed response.</summary>
    static abstract TSelf Failed(Error error);
}
