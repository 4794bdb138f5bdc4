namespace Board.Application.RateLimiting;

/// <summary>
/// A command that the write limit neither counts nor refuses: securing an account must not wait because somebody else has used up its
/// writes.
/// </summary>
public interface INotCountedAsWrite;
