using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Board.Application.Users;
using Board.IntegrationTests.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Board.IntegrationTests.Apps;

/// <summary>
/// The whole program on a database of its own, reached over a real socket. Only time is not real: it moves when a test says so;
/// and passwords are hashed with less work.
/// </summary>
public abstract class TestApp : IAsyncLifetime
{
    private readonly string signingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly List<Factory> factories = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<TestUser>>> knownUsers = new(StringComparer.Ordinal);
    private string connectionString = "";
    private int users;

    /// <summary>The program's clock.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>What the program says the time is: its clock in whole microseconds.</summary>
    public DateTimeOffset Now => Time.GetUtcNow().AddTicks(-(Time.GetUtcNow().Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>Where the program listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The settings with which another process uses the same database.</summary>
    public string[] DatabaseSettings => [$"--Database:Provider={Provider}", $"--ConnectionStrings:Board={connectionString}"];

    protected abstract string Provider { get; }

    /// <summary>Settings beside those that every test needs, for classes that are about one of them.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>Puts something else in place of a service of the program.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    protected abstract Task<string> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync(string database);

    public async ValueTask InitializeAsync()
    {
        connectionString = await CreateDatabaseAsync();
        Address = StartInstance();
    }

    /// <summary>Starts another instance of the program on the same database.</summary>
    /// <param name="settings">What it is told beside what the first one was.</param>
    public Uri StartInstance(params (string Key, string Value)[] settings)
    {
        var factory = new Factory(this, settings);
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

    /// <summary>
    /// The user of this name, new when the first test of a class asks: for tests that take nothing from each other by sharing
    /// an account. Its tokens may be old; <see cref="TestUser.SignInAgainAsync"/> gives a session to one test alone.
    /// </summary>
    public Task<TestUser> KnownUserAsync(string nickname) =>
        knownUsers.GetOrAdd(
            nickname, _ => new Lazy<Task<TestUser>>(() => TestUser.SignUpAsync(Address, $"{nickname}@example.com", nickname))).Value;

    /// <summary>A session for one test alone, of the user of this name whom tests share.</summary>
    public async Task<TestUser> SignInAsync(string nickname = "somebody") => await (await KnownUserAsync(nickname)).SignInAgainAsync();

    /// <summary>Gives a user another role. In the database a member is 0, a moderator 1 and an admin 2.</summary>
    public Task SetRoleAsync(TestUser user, int role) =>
        ExecuteAsync("UPDATE users SET role = @role WHERE id = @id", ("role", role), ("id", user.StoredId));

    /// <summary>Runs a statement on the database, for what no call can do.</summary>
    public Task<int> ExecuteAsync(string sql, params (string Name, object Value)[] parameters) =>
        WithServiceAsync<DbDataSource, int>(async database =>
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            return await command.ExecuteNonQueryAsync();
        });

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

    private sealed class Factory(TestApp app, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
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
            builder.UseSetting("Users:PasswordHashIterations", "1");
            foreach (var (key, value) in app.Settings.Select(setting => (setting.Key, setting.Value)).Concat(settings))
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(app.Time);

                // Hashing as hard as the validator demands would be most of what the tests do.
                services.RemoveAll<IValidateOptions<UserOptions>>();
                app.ConfigureServices(services);
            });
        }
    }
}
