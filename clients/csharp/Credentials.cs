namespace Board.Client;

/// <summary>A pair of tokens, and the refresh that replaces it.</summary>
internal sealed class Credentials(SessionTokens tokens, object signIn)
{
    public SessionTokens Tokens => tokens;

    /// <summary>Identifies the sign-in: the same object for all pairs of one sign-in.</summary>
    public object SignIn => signIn;

    /// <summary>The refresh in progress, guarded by the lock of the store.</summary>
    public Task<Credentials?>? Refresh { get; set; }
}
