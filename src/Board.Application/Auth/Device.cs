namespace Board.Application.Auth;

/// <summary>Where a sign-in comes from, for the user's list of sessions.</summary>
/// <param name="UserAgent">What the device says it is.</param>
/// <param name="IpAddress">Its address.</param>
public sealed record Device(string? UserAgent, string? IpAddress);
