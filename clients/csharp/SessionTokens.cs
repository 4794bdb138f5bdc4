namespace Board.Client;

/// <summary>The two tokens that a sign-in with <c>delivery: "body"</c> returns.</summary>
/// <param name="AccessToken">Sent with every request.</param>
/// <param name="RefreshToken">Exchanged, together with the access token, for two new ones.</param>
public sealed record SessionTokens(string AccessToken, string RefreshToken)
{
    /// <summary>Hides the tokens from logs.</summary>
    public override string ToString() => "***";
}
