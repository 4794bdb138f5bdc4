namespace Board.Application.Results;

/// <summary>
/// A response that can be a failure. Pipeline behaviors are constrained to it, so that they can make a failed response
/// of any type without reflection.
/// </summary>
/// <typeparam name="TSelf">The response type itself.</typeparam>
public interface IFailable<out TSelf>
    where TSelf : IFailable<TSelf>
{
    /// <summary>Why there is no value, or <see langword="null"/> when there is one.</summary>
    Error? Error { get; }

    /// <summary>Makes a failed response.</summary>
    static abstract TSelf Failed(Error error);
}
