using Board.Application.Common;

namespace Board.Application.Messaging;

/// <summary>
/// A request that is rejected before its handler runs unless the caller's session is live: an access token stays valid for minutes after
/// its session has ended.
/// </summary>
public interface IRequireLiveSession
{
    /// <summary>The user who sent the request; <see langword="null"/> for an anonymous reader.</summary>
    Caller? Caller { get; }
}
