using System.Security.Cryptography;
using Board.IntegrationTests.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Board.IntegrationTests.Apps;

/// <summary>
/// The whole program on a database of its own, reached over a real socket. Only time is not real: it moves when a test says so.
/// </summary>
public abstract class TestApp : IAsyncLifetime
{
    private readonly string signingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly List<Factory> factories = [];
    private string connectionString = "";
    private int users;

    /// <summary>The program's clock.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Where the program listens.</summary>
    public Uri Address { get; private set; } = null!;

    protected abstract string Provider { get; }

    /// <summary>Settings beside those that every test needs, for classes that are about one of them.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    protected abstract Task<string> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync(string database);

    public async ValueTask InitializeAsync()
    {
        connectionString = await CreateDatabaseAsync();
        Address = StartInstance();
    }

    /// <summary>Starts another instance of the program on the same database.</summary>
    public Uri StartInstance()
    {
        var factory = new Factory(this);
        factories.Add(factory);
        factory.UseKestrel(0);
        factory.StartServer();
        return factory.ClientOptions.BaseAddress;
    }

    /// <summary>A client that is nobody.</summary>
    public ApiClient Anonymous() => new(Address);

    /// <summary>A new user, signed in with the tokens in hand.</summary>
    public async Task<TestUser> SignUpAsync()
    {
        var number = Interlocked.Increment(ref users);
        return await TestUser.SignUpAsync(Address, $"user{number}@example.com", $"user{number}");
    }

    /// <summary>Something of the program's container, for what no call can do.</summary>
    public async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = factories[0].Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var factory in factories)
        {
            await factory.DisposeAsync();
        }

        await DropDatabaseAsync(connectionString);
        GC.SuppressFinalize(this);
    }

    private sealed class Factory(TestApp app) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("Logging:LogLevel:Default", "Critical");
            builder.UseSetting("Database:Provider", app.Provider);
            builder.UseSetting("ConnectionStrings:Board", app.connectionString);
            builder.UseSetting("Database:MigrateOnStartup", "true");
            builder.UseSetting("Auth:SigningKeys:0:Id", "test");
            builder.UseSetting("Auth:SigningKeys:0:Secret", app.signingKey);
            builder.UseSetting("RateLimiting:Enabled", "false");
            foreach (var (key, value) in app.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(app.Time));
        }
    }
}
