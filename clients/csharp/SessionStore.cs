namespace Board.Client;

/// <summary>
/// Stores the tokens of one signed-in user. Keep it as long as the user is signed in. IHttpClientFactory replaces handlers every two
/// minutes; all handlers with the same store share its tokens and its refresh.
/// </summary>
/// <param name="api">Base address of the API, with its path if it has one. The tokens are sent to no other address.</param>
public sealed class SessionStore(Uri api)
{
    private readonly Lock gate = new();
    private readonly Uri root = new($"{api.GetLeftPart(UriPartial.Path).TrimEnd('/')}/");
    private Credentials? current;

    /// <summary>Called with each new pair of tokens after a refresh, to store them.</summary>
    public Action<SessionTokens>? OnRefreshed { get; init; }

    /// <summary>Called once when the session is over and the user has to sign in again.</summary>
    public Action? OnSignedOut { get; init; }

    /// <summary>The newest tokens, or null while nobody is signed in.</summary>
    public SessionTokens? Tokens => Current?.Tokens;

    internal Uri RefreshAddress => new(root, "auth/refresh");

    internal Credentials? Current
    {
        get
        {
            lock (gate)
            {
                return current;
            }
        }
    }

    /// <summary>Starts a session with the tokens of a sign-in.</summary>
    public void SignIn(SessionTokens tokens)
    {
        lock (gate)
        {
            current = new Credentials(tokens, signIn: new object());
        }
    }

    /// <summary>Removes the tokens after a sign-out by the user. <see cref="OnSignedOut"/> is not called.</summary>
    public void Clear()
    {
        lock (gate)
        {
            current = null;
        }
    }

    /// <summary>Whether an address belongs to the API.</summary>
    internal bool Covers(Uri? address) =>
        address is { IsAbsoluteUri: true }
        && Uri.Compare(address, root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal);

    /// <summary>
    /// Replaces used credentials. One exchange serves all callers while it runs. Null if there are no new credentials, or if they
    /// belong to another sign-in: a waiting request must not be repeated as another user.
    /// </summary>
    internal Task<Credentials?> RefreshAsync(Credentials used, Func<Task<SessionTokens?>> exchange)
    {
        lock (gate)
        {
            if (current != used)
            {
                return Task.FromResult(current?.SignIn == used.SignIn ? current : null);
            }

            // Independent of the request that started it, and without its cancellation token, because it serves other requests too.
            return used.Refresh ??= Task.Run(() => ReplaceAsync(used, exchange));
        }
    }

    /// <summary>Ends the session unless its tokens have been replaced.</summary>
    internal void End(Credentials used)
    {
        lock (gate)
        {
            if (current != used)
            {
                return;
            }

            current = null;
        }

        OnSignedOut?.Invoke();
    }

    private async Task<Credentials?> ReplaceAsync(Credentials used, Func<Task<SessionTokens?>> exchange)
    {
        Credentials? next = null;
        try
        {
            next = await exchange() is { } tokens ? new Credentials(tokens, used.SignIn) : null;
        }
        finally
        {
            lock (gate)
            {
                used.Refresh = null;
                next = current == used ? next : null;
                current = next ?? current;
            }
        }

        if (next is not null)
        {
            OnRefreshed?.Invoke(next.Tokens);
        }

        return next;
    }
}
