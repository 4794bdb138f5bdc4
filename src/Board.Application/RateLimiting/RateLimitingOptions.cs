namespace Board.Application.RateLimiting;

/// <summary>The settings under <c>RateLimiting</c>. Every instance of the program counts for itself.</summary>
public sealed class RateLimitingOptions
{
    /// <summary>Where they are in the configuration.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether there are any limits.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Sign-ins to one account from one address.</summary>
    public int SignInsPerMinuteOfAddressAndAccount { get; init; } = 10;

    /// <summary>Sign-ins from one address.</summary>
    public int SignInsPerMinuteOfAddress { get; init; } = 30;

    /// <summary>Failed sign-ins to one account before networks that it has never been used from are slowed down.</summary>
    public int FailedSignInsPerHourOfAccount { get; init; } = 100;

    /// <summary>Sign-ins to an account from one such address while it is.</summary>
    public int SignInsPerHourOfAddressAndThrottledAccount { get; init; } = 3;

    /// <summary>Sign-ups from one address.</summary>
    public int SignUpsPerHourOfAddress { get; init; } = 10;

    /// <summary>Refreshes of one session.</summary>
    public int RefreshesPerMinuteOfSession { get; init; } = 60;

    /// <summary>Wrong passwords with which a signed-in user tries to confirm something in one session.</summary>
    public int WrongPasswordsPerHourOfSession { get; init; } = 10;

    /// <summary>Requests of one user that change something.</summary>
    public int WritesPerMinuteOfUser { get; init; } = 120;

    /// <summary>Addresses, accounts or sessions that each limit remembers. 100,000 take some 12 MB.</summary>
    public int MaxEntries { get; init; } = 100_000;
}
