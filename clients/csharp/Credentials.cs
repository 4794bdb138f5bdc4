namespace Board.Client;

/// <summary>A pair of tokens, and the refresh that replaces it.</summary>
internal sealed class Credentials(SessionTokens tokens, object signIn)
{
    public SessionTokens Tokens => tokens;

    /// <summary>The same object for all pairs that follow from one sign-in.</summary>
    public object SignIn => signIn;

    /// <summary>The exchange under way, guarded by the lock of the store.</summary>
    public Task<Credentials?>? Refresh { get; set; }
}
