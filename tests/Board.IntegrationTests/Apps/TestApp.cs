using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
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
/// The whole program on its own database, reached over a real socket. Two things differ from production: the clock moves only when
/// a test advances it, and passwords are hashed with one iteration.
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

    /// <summary>The current time as the program stores it, in whole microseconds.</summary>
    public DateTimeOffset Now => Time.GetUtcNow().AddTicks(-(Time.GetUtcNow().Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>The address the program listens on.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Command-line settings for another process on the same database.</summary>
    public string[] DatabaseSettings => [$"--Database:Provider={Provider}", $"--ConnectionStrings:Board={connectionString}"];

    protected abstract string Provider { get; }

    /// <summary>Additional settings, for classes that test one of them.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>Replaces services of the program.</summary>
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
    /// <param name="settings">Settings in addition to those of the first instance.</param>
    public Uri StartInstance(params (string Key, string Value)[] settings)
    {
        var factory = new Factory(this, settings);
        factories.Add(factory);
        factory.UseKestrel(0);
        factory.StartServer();
        return factory.ClientOptions.BaseAddress;
    }

    /// <summary>A client without credentials.</summary>
    public ApiClient Anonymous() => new(Address);

    /// <summary>Creates a user and signs them in.</summary>
    public async Task<TestUser> SignUpAsync()
    {
        var number = Interlocked.Increment(ref users);
        return await TestUser.SignUpAsync(Address, $"user{number}@example.com", $"user{number}");
    }

    /// <summary>
    /// A user shared by the tests of a class, created on first use. Its tokens may have expired;
    /// <see cref="TestUser.SignInAgainAsync"/> starts a session for one test.
    /// </summary>
    public Task<TestUser> KnownUserAsync(string nickname) =>
        knownUsers.GetOrAdd(
            nickname, _ => new Lazy<Task<TestUser>>(() => TestUser.SignUpAsync(Address, $"{nickname}@example.com", nickname))).Value;

    /// <summary>Starts a session of a shared user for one test.</summary>
    public async Task<TestUser> SignInAsync(string nickname = "somebody") => await (await KnownUserAsync(nickname)).SignInAgainAsync();

    /// <summary>Changes a role in the database: 0 is a member, 1 a moderator, 2 an admin.</summary>
    public Task SetRoleAsync(TestUser user, int role) =>
        ExecuteAsync("UPDATE users SET role = @role WHERE id = @id", ("role", role), ("id", user.StoredId));

    /// <summary>Runs SQL, for state that no request can produce.</summary>
    public Task<int> ExecuteAsync(string sql, params (string Name, object Value)[] parameters) =>
        WithServiceAsync<DbDataSource, int>(async database =>
        {
            await using var command = CreateCommand(database, sql, parameters);
            return await command.ExecuteNonQueryAsync();
        });

    /// <summary>Runs SQL that counts, for state that no request shows.</summary>
    public Task<int> CountAsync(string sql, params (string Name, object Value)[] parameters) =>
        WithServiceAsync<DbDataSource, int>(async database =>
        {
            await using var command = CreateCommand(database, sql, parameters);
            return Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        });

    /// <summary>Uses a service of the program, for what no request can do.</summary>
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

    private static DbCommand CreateCommand(DbDataSource database, string sql, (string Name, object Value)[] parameters)
    {
        var command = database.CreateCommand(sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
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

                // The validator demands so many iterations that the tests would spend most of their time hashing.
                services.RemoveAll<IValidateOptions<UserOptions>>();
                app.ConfigureServices(services);
            });
        }
    }
}
