using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Board.Client;

/// <summary>
/// Sends the access token with every request to the API. When the API answers that it <em>expired</em>, refreshes it and repeats
/// the request once. On any other authentication error the session is over. Requests to other addresses, and a 401 that does not come
/// from the API, are not changed.
/// </summary>
/// <param name="session">The store of the tokens. Several handlers can share it.</param>
public sealed class SessionHandler(SessionStore session) : DelegatingHandler
{
    private const string Expired = "error_description=\"The access token expired\"";

    private static readonly TimeSpan RefreshTimeout = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (session.Current is not { } used || !session.Covers(request.RequestUri))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (request.Content is not null)
        {
            // A stream could not be sent a second time.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        var response = await SendWithAsync(used, request, cancellationToken);
        if (Judge(request, response, used) is not Verdict.Expired)
        {
            return response;
        }

        if (await RefreshAsync(used, response, cancellationToken) is not { } fresh)
        {
            return response;
        }

        response.Dispose();
        var repeated = await SendWithAsync(fresh, request, cancellationToken);
        Judge(request, repeated, fresh);
        return repeated;
    }

    /// <inheritdoc />
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Use an asynchronous method: waiting for a refresh must not block a thread.");

    private async Task<HttpResponseMessage> SendWithAsync(Credentials with, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", with.Tokens.AccessToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<Credentials?> RefreshAsync(Credentials used, HttpResponseMessage refused, CancellationToken cancellationToken)
    {
        try
        {
            // Reading to the end frees the connection, which may be the only one available to the refresh.
            await refused.Content.LoadIntoBufferAsync(cancellationToken);
            return await session.RefreshAsync(used, () => ExchangeAsync(used)).WaitAsync(cancellationToken);
        }
        catch
        {
            refused.Dispose();
            throw;
        }
    }

    private async Task<SessionTokens?> ExchangeAsync(Credentials used)
    {
        using var timeout = new CancellationTokenSource(RefreshTimeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, session.RefreshAddress)
        {
            Content = JsonContent.Create(new { refreshToken = used.Tokens.RefreshToken }),
        };
        try
        {
            using var response = await SendWithAsync(used, request, timeout.Token);
            Judge(request, response, used);

            // Keep the tokens after other errors (429, 503 …): the next request tries again.
            return response.IsSuccessStatusCode ? await ReadTokensAsync(response, timeout.Token) : null;
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw new HttpRequestException($"The refresh was not answered within {RefreshTimeout.TotalSeconds} s.", exception);
        }
    }

    /// <summary>Reads the response of a refresh. Null if it is not the API's, such as the page of a captive portal.</summary>
    private static async Task<SessionTokens?> ReadTokensAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/json")
        {
            return null;
        }

        try
        {
            var tokens = await response.Content.ReadFromJsonAsync<SessionTokens>(cancellationToken);
            return tokens is { AccessToken: not null, RefreshToken: not null } ? tokens : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads from a response whether the tokens were rejected, and ends the session if it is over.</summary>
    private Verdict Judge(HttpRequestMessage request, HttpResponseMessage response, Credentials used)
    {
        // After a redirect the request has another address.
        var verdict = session.Covers(request.RequestUri) ? ReadVerdict(response) : Verdict.None;
        if (verdict is Verdict.Over)
        {
            session.End(used);
        }

        return verdict;
    }

    private static Verdict ReadVerdict(HttpResponseMessage response)
    {
        // A 401 of a proxy, or of a wrong password, has another challenge.
        if (response.StatusCode is not HttpStatusCode.Unauthorized
            || response.Headers.WwwAuthenticate.FirstOrDefault(IsAboutTokens)?.Parameter is not { } challenge)
        {
            return Verdict.None;
        }

        return challenge.Contains(Expired, StringComparison.Ordinal) ? Verdict.Expired : Verdict.Over;
    }

    private static bool IsAboutTokens(AuthenticationHeaderValue challenge) =>
        challenge is { Scheme: "Bearer", Parameter: { } parameter }
        && (parameter.Contains("realm=\"access_token\"", StringComparison.Ordinal)
            || parameter.Contains("realm=\"refresh_token\"", StringComparison.Ordinal));

    private enum Verdict
    {
        /// <summary>The response does not reject the tokens.</summary>
        None,

        /// <summary>The access token has expired and can be refreshed.</summary>
        Expired,

        /// <summary>The session is over.</summary>
        Over,
    }
}
