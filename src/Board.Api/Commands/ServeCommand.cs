using System.CommandLine;
using Board.Api.Startup;

namespace Board.Api.Commands;

/// <summary><c>serve</c>: runs the API until it is stopped. The default without a command.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Describe() => new(Name, "Run the API. This is what happens without a command, too.");

    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = SettingsSources.CreateBuilder(settings);
        Program.AddServices(builder);

        await using var app = builder.Build();
        app.ValidateSettings();
        app.ValidateAddresses();
        Program.UseMiddleware(app);

        await app.MigrateOnStartupAsync(app.Lifetime.ApplicationStopping);
        app.LogAddresses();
        await app.ListenAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }
}
