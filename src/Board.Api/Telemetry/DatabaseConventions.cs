namespace Board.Api.Telemetry;

/// <summary>The names that the database driver gives to what it traces.</summary>
internal static class DatabaseConventions
{
    private const string OptIn = "OTEL_SEMCONV_STABILITY_OPT_IN";

    /// <summary>
    /// Makes the driver use the stable conventions unless the operator has chosen. The older ones add error messages of the server to
    /// traces, such as "Duplicate entry 'somebody@example.com' for key …".
    /// </summary>
    /// <remarks>The driver reads only this environment variable, when it is first used.</remarks>
    public static void UseStable()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(OptIn)))
        {
            Environment.SetEnvironmentVariable(OptIn, "database");
        }
    }
}
