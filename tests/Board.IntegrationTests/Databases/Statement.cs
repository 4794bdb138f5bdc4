using System.Reflection;
using Board.Infrastructure;

namespace Board.IntegrationTests.Databases;

/// <summary>SQL of the product, read by reflection.</summary>
internal static class Statement
{
    /// <summary>Returns a statement, or a part of one.</summary>
    /// <param name="type">Name of the class that runs it, within <c>Board.Infrastructure</c>.</param>
    /// <param name="constant">Name of the constant.</param>
    public static string Of(string type, string constant) =>
        (string)TypeOf(type).GetField(constant, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    /// <summary>Returns a statement that is built for a number of rows or with conditions.</summary>
    public static string Of(string type, string method, object argument) =>
        (string)TypeOf(type).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(obj: null, [argument])!;

    private static Type TypeOf(string type) =>
        typeof(InfrastructureServices).Assembly.GetType($"Board.Infrastructure.{type}", throwOnError: true)!;
}
