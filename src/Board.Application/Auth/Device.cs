namespace Board.Application.Auth;

/// <summary>The origin of a sign-in, for the user's list of sessions.</summary>
public sealed record Device(string? UserAgent, string? IpAddress);
