namespace Board.Application.RateLimiting;

/// <summary>
/// A command that the write limit does not apply to: an owner must be able to secure an account even if someone else has used up its
/// writes.
/// </summary>
public interface INotCountedAsWrite;
