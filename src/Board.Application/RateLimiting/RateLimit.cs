namespace Board.Application.RateLimiting;

/// <summary>What is counted, and by what.</summary>
internal enum RateLimit
{
    SignInOfAddressAndAccount,
    SignInOfAddress,
    FailedSignInOfAccount,
    SignInOfAddressAndThrottledAccount,
    SignUpOfAddress,
    RefreshOfSession,
    WrongPasswordOfSession,
    WriteOfUser,
}
