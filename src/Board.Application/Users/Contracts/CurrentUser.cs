namespace Board.Application.Users.Contracts;

/// <summary>
/// Who makes this request. Found with their live session, in the same statement, so that a use case which shows what it wrote
/// under its author's name need not ask for the name.
/// </summary>
public sealed class CurrentUser
{
    private string? nickname;

    /// <summary>The name others see.</summary>
    /// <exception cref="InvalidOperationException">The request does not require a live session, or nobody is signed in.</exception>
    public string Nickname
    {
        get => nickname ?? throw new InvalidOperationException("Only a request that requires a live session knows its user.");
        internal set => nickname = value;
    }
}
