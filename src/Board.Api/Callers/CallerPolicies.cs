namespace Board.Api.Callers;

/// <summary>The authorization policies of endpoints that are neither open nor closed.</summary>
internal static class CallerPolicies
{
    /// <summary>The policy of endpoints that show more to some callers: the token is optional, but an invalid one is rejected.</summary>
    public const string OptionalToken = "OptionalToken";
}
