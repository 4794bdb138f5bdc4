using Board.Application.Common;

namespace Board.Application.Messaging;

/// <summary>
/// A request that writes, or reads what only its caller may see. An access token lives on for minutes after its session
/// was ended, so such a request is refused (<c>session.ended</c>) unless the session still lives.
/// </summary>
public interface IRequireLiveSession
{
    /// <summary>Who asks; <see langword="null"/> for an anonymous reader of something that shows more to its owner.</summary>
    Caller? Caller { get; }
}
