using System.Reflection;
using Board.Infrastructure;

namespace Board.IntegrationTests.Databases;

/// <summary>SQL as it stands in the code.</summary>
internal static class Statement
{
    /// <summary>A statement, or a part of one.</summary>
    /// <param name="type">The class that runs it, within <c>Board.Infrastructure</c>.</param>
    /// <param name="constant">Its name.</param>
    public static string Of(string type, string constant) =>
        (string)typeof(InfrastructureServices).Assembly.GetType($"Board.Infrastructure.{type}", throwOnError: true)!
            .GetField(constant, BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
}
