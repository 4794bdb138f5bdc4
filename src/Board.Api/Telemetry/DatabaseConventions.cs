namespace Board.Api.Telemetry;

/// <summary>The names that the database driver gives to what it traces.</summary>
internal static class DatabaseConventions
{
    private const string OptIn = "OTEL_SEMCONV_STABILITY_OPT_IN";

    /// <summary>
    /// Makes the driver use the stable conventions, unless the operator has chosen. By the older ones it adds the server's
    /// error messages, and "Duplicate entry 'somebody@example.com' for key …" has no place in a trace.
    /// </summary>
    /// <remarks>The driver looks at the environment when it is first used, and at no other setting.</remarks>
    public static void UseStable()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OptIn)))
        {
            Environment.SetEnvironmentVariable(OptIn, "database");
        }
    }
}
