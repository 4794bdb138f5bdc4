namespace Board.Client;

/// <summary>The two tokens of a session, as a sign-in with <c>delivery: "body"</c> returns them.</summary>
/// <param name="AccessToken">Sent with every request.</param>
/// <param name="RefreshToken">Exchanged, with the access token, for the next two.</param>
public sealed record SessionTokens(string AccessToken, string RefreshToken)
{
    /// <summary>Not the tokens: log lines are made of this.</summary>
    public override string ToString() => "***";
}
