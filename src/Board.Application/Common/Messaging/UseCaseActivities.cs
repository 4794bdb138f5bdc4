using System.Diagnostics;

namespace Board.Application.Common.Messaging;

/// <summary>The activity source of the use cases.</summary>
public static class UseCaseActivities
{
    /// <summary>The name to subscribe to.</summary>
    public const string SourceName = "Board.UseCases";

    internal static readonly ActivitySource Source = new(SourceName);
}
