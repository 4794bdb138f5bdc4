namespace Board.Application.Common.RateLimiting;

/// <summary>What is counted, and by what.</summary>
internal enum RateLimit
{
    SignInOfAddressAndAccount,
    SignInOfAddress,
    FailedSignInOfAccount,
    SignInOfAddressAndBrakedAccount,
    SignUpOfAddress,
    RefreshOfSession,
    WrongPasswordOfSession,
    WriteOfUser,
}
