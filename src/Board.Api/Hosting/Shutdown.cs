using Board.Application.Settings;
using Microsoft.Extensions.Options;

namespace Board.Api.Hosting;

/// <summary>The settings under <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Shutdown";

    /// <summary>Maximum of <see cref="Delay"/>. Orchestrators kill a process that has not stopped after about half a minute.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Time during which the program still answers after SIGTERM, while <c>/health/ready</c> answers 503: the time that a load
    /// balancer needs to notice. Default: none.
    /// </summary>
    public TimeSpan Delay { get; init; }
}

internal sealed class ShutdownOptionsValidator : IValidateOptions<ShutdownOptions>
{
    public ValidateOptionsResult Validate(string? name, ShutdownOptions options) =>
        options.Delay >= TimeSpan.Zero && options.Delay <= ShutdownOptions.MaxDelay
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Shutdown:Delay must be between 00:00:00 and 00:01:00.");
}

internal static class ShutdownServices
{
    /// <summary>Timeout of requests in flight, after <see cref="ShutdownOptions.Delay"/>.</summary>
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(20);

    public static void AddGracefulShutdown(this IServiceCollection services)
    {
        services.AddValidatedOptions<ShutdownOptions, ShutdownOptionsValidator>(ShutdownOptions.Section);
        services.AddHostedService<DelayedStop>();
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) => host.ShutdownTimeout = shutdown.Value.Delay + InFlight);
    }

    /// <summary>Delays the shutdown of the server, a hosted service that stops after this one.</summary>
    private sealed class DelayedStop(IOptions<ShutdownOptions> options, TimeProvider time) : IHostedLifecycleService
    {
        public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(options.Value.Delay, time, cancellationToken);

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
