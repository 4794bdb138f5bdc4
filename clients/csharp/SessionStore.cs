namespace Board.Client;

/// <summary>
/// The tokens of one signed-in user. Keep it as long as the user is signed in: handlers come and go (IHttpClientFactory replaces
/// them every two minutes), and all that share a store share its tokens and its refresh.
/// </summary>
/// <param name="api">Base address of the API, with its path if it has one. The tokens are sent nowhere else.</param>
public sealed class SessionStore(Uri api)
{
    private readonly Lock gate = new();
    private readonly Uri root = new($"{api.GetLeftPart(UriPartial.Path).TrimEnd('/')}/");
    private Credentials? current;

    /// <summary>Called with each new pair of tokens after a refresh, for those who store them.</summary>
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

    /// <summary>Starts to use the tokens of a sign-in, the first one or a later one.</summary>
    public void SignIn(SessionTokens tokens)
    {
        lock (gate)
        {
            current = new Credentials(tokens, signIn: new object());
        }
    }

    /// <summary>Forgets the tokens, after a sign-out by the user. <see cref="OnSignedOut"/> is not called.</summary>
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
    /// Replaces used credentials. One exchange serves all that ask while it runs. Null if there are no new ones, or if they are
    /// those of another sign-in, as whose user a waiting request must not be repeated.
    /// </summary>
    internal Task<Credentials?> RefreshAsync(Credentials used, Func<Task<SessionTokens?>> exchange)
    {
        lock (gate)
        {
            if (current != used)
            {
                return Task.FromResult(current?.SignIn == used.SignIn ? current : null);
            }

            // On a thread of its own and without a cancellation token, because it serves others than the request that started it.
            return used.Refresh ??= Task.Run(() => ReplaceAsync(used, exchange));
        }
    }

    /// <summary>Ends the session, unless its tokens have been replaced meanwhile.</summary>
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
