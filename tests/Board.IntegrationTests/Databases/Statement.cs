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
        (string)TypeOf(type).GetField(constant, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    /// <summary>A statement that is made for a number of rows.</summary>
    public static string Of(string type, string method, int rows) =>
        (string)TypeOf(type).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(obj: null, [rows])!;

    private static Type TypeOf(string type) =>
        typeof(InfrastructureServices).Assembly.GetType($"Board.Infrastructure.{type}", throwOnError: true)!;
}
