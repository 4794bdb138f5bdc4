namespace Board.Api.OpenApi;

/// <summary>Values that the examples of the OpenAPI document share.</summary>
internal static class Sample
{
    public const string Email = "haneul@example.com";
    public const string Nickname = "하늘";
    public const string Password = "blue bench by the river";
    public const string Cursor = "AZOlwnseeM-dQl8OihssPQ";

    public static readonly Guid Id = new("0193a5c2-7b1e-78cf-9d42-5f0e8a1b2c3d");
    public static readonly Guid UserId = new("0193a5c1-4d02-7a3e-8b11-2f6c9e0d7a54");
    public static readonly Guid SessionId = new("0193a5c1-9f3c-7e58-a0c7-6b1d4f82e390");

    public static readonly DateTimeOffset SignedUpAt = new(2026, 3, 2, 9, 15, 4, 128, 250, TimeSpan.Zero);
    public static readonly DateTimeOffset SignedInAt = new(2026, 3, 2, 9, 16, 30, 402, 711, TimeSpan.Zero);
    public static readonly DateTimeOffset WrittenAt = new(2026, 3, 2, 9, 21, 47, 935, 16, TimeSpan.Zero);
    public static readonly DateTimeOffset EditedAt = new(2026, 3, 2, 9, 40, 12, 77, 803, TimeSpan.Zero);
}
