using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Board.Client;

/// <summary>
/// Keeps a session going: sends the access token with every request, and when the API says that it <em>expired</em>, gets new
/// tokens and repeats the request once. However many requests find the token expired at the same time, one refresh serves
/// them all. On any other word about the token the session is over.
/// </summary>
/// <param name="api">Where the API is. Requests to anywhere else pass through untouched: tokens are for nobody else.</param>
/// <param name="tokens">The tokens of a sign-in.</param>
/// <param name="inner">What sends the requests.</param>
public sealed class SessionHandler(Uri api, SessionTokens tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Expired = "error_description=\"The access token expired\"";
    private const string OfAnotherCredential = "realm=\"credentials\"";

    private static readonly TimeSpan RefreshTimeout = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private SessionTokens? current = tokens;
    private Task<SessionTokens?>? refresh;

    /// <summary>Called once, when the session is over and the user has to sign in again.</summary>
    public Action? OnSignedOut { get; init; }

    /// <summary>Called with each new pair of tokens, for those who store them.</summary>
    public Action<SessionTokens>? OnRefreshed { get; init; }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsForApi(request.RequestUri!))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (request.Content is not null)
        {
            // A body that is read from a stream could not be sent a second time.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        var used = current;
        var response = await SendWithAsync(used, request, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || used is null || Challenge(response).Contains(OfAnotherCredential, StringComparison.Ordinal))
        {
            return response;
        }

        if (!Challenge(response).Contains(Expired, StringComparison.Ordinal))
        {
            SignOut(used);
            return response;
        }

        if (await RefreshAsync(used).WaitAsync(cancellationToken) is not { } fresh)
        {
            return response;
        }

        response.Dispose();
        var repeated = await SendWithAsync(fresh, request, cancellationToken);
        if (repeated.StatusCode is HttpStatusCode.Unauthorized && !Challenge(repeated).Contains(OfAnotherCredential, StringComparison.Ordinal))
        {
            SignOut(fresh);
        }

        return repeated;
    }

    /// <inheritdoc />
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Use an asynchronous method: a refresh is waited for without blocking a thread.");

    private bool IsForApi(Uri address) => Uri.Compare(address, api, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string Challenge(HttpResponseMessage response) => response.Headers.WwwAuthenticate.ToString();

    private async Task<HttpResponseMessage> SendWithAsync(SessionTokens? with, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = with is null ? null : new AuthenticationHeaderValue("Bearer", with.AccessToken);
        return await base.SendAsync(request, cancellationToken);
    }

    /// <summary>The tokens after <paramref name="used"/>: those that somebody has got meanwhile, or those that are being got, or new ones.</summary>
    private Task<SessionTokens?> RefreshAsync(SessionTokens used)
    {
        lock (gate)
        {
            if (current != used)
            {
                return Task.FromResult(current);
            }

            // Nobody's cancellation token: the refresh serves everybody who waits for it.
            return refresh ??= ExchangeAsync(used);
        }
    }

    private async Task<SessionTokens?> ExchangeAsync(SessionTokens used)
    {
        await Task.Yield();
        SessionTokens? fresh = null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api, "/auth/refresh"))
            {
                Content = JsonContent.Create(new { refreshToken = used.RefreshToken }),
            };
            using var limit = new CancellationTokenSource(RefreshTimeout);
            using var response = await SendWithAsync(used, request, limit.Token);
            if (response.IsSuccessStatusCode)
            {
                fresh = await response.Content.ReadFromJsonAsync<SessionTokens>(limit.Token);
            }
            else if (response.StatusCode is HttpStatusCode.Unauthorized)
            {
                SignOut(used);
            }

            // Anything else (429, 503 …) says nothing about the tokens: the caller gets its own 401, and may try again later.
            return fresh;
        }
        finally
        {
            lock (gate)
            {
                current = fresh ?? current;
                refresh = null;
            }

            if (fresh is not null)
            {
                OnRefreshed?.Invoke(fresh);
            }
        }
    }

    private void SignOut(SessionTokens used)
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
}
