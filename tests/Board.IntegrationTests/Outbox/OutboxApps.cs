using Board.Application.Outbox;
using Board.IntegrationTests.Apps;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Outbox;

/// <summary>An app that has the handlers of these tests.</summary>
public interface IOutboxApp
{
    OutboxScript Script { get; }
}

public sealed class OutboxOnSqliteApp : SqliteApp, IOutboxApp
{
    public OutboxScript Script { get; } = new();

    protected override void ConfigureServices(IServiceCollection services) => services.AddTestHandlers(Script);
}

public class OutboxOnMariaDbApp : MariaDbApp, IOutboxApp
{
    public OutboxScript Script { get; } = new();

    protected override void ConfigureServices(IServiceCollection services) => services.AddTestHandlers(Script);
}

internal static class TestHandlers
{
    public static void AddTestHandlers(this IServiceCollection services, OutboxScript script)
    {
        services
            .AddSingleton(script)
            .AddOutboxHandler(typeof(HandleNumbered))
            .AddOutboxHandler(typeof(HandleBatch))
            .AddOutboxHandler(typeof(HandleForEver))
            .AddOutboxHandler(typeof(SendNumbered));
        if (script.KnowsAddedHandler)
        {
            services.AddOutboxHandler(typeof(HandleAddedLater));
        }
    }
}
