namespace Board.Application.Users.Contracts;

/// <summary>
/// The user of this request. Read in the statement that checks the session, so that a use case whose response shows the author needs no
/// further query.
/// </summary>
public sealed class CurrentUser
{
    private string? nickname;

    /// <summary>The name others see.</summary>
    /// <exception cref="InvalidOperationException">The request does not require a live session, or has no caller.</exception>
    public string Nickname
    {
        get => nickname ?? throw new InvalidOperationException("Only a request that requires a live session knows its user.");
        internal set => nickname = value;
    }
}
