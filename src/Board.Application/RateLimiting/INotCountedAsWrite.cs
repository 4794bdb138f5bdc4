namespace Board.Application.RateLimiting;

/// <summary>
/// A command that the limit of writes neither counts nor refuses: whoever secures an account must not have to wait because somebody
/// else has used up its writes.
/// </summary>
public interface INotCountedAsWrite;
