using System.Net;
using System.Net.Sockets;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>What the program does with the settings it is started with.</summary>
public sealed class SettingsTests
{
    private const string Key = "--Auth:SigningKeys:0:Secret=czNjcjN0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM=";
    private const string KeyId = "--Auth:SigningKeys:0:Id=key";
    private const string MySql = "--Database:Provider=MySql";

    [Theory]
    [InlineData("Auth:SigningKeys:0:Secret")]
    [InlineData("Auth:SigningKeys:0:Secret", KeyId)]
    [InlineData("Auth:SigningKeys:0:Id", Key)]
    [InlineData("Auth:SigningKeys:0:Secret", KeyId, "--Auth:SigningKeys:0:Secret=czNjcjN0")]
    [InlineData("Auth:SigningKeys:0:Secret", KeyId, "--Auth:SigningKeys:0:Secret=s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t")]
    [InlineData("Auth:SigningKeys", KeyId, Key, "--Auth:SigningKeys:1:Id=key", "--Auth:SigningKeys:1:Secret=czNjcjN0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM=")]
    [InlineData("Auth:AccessTokenLifetime", KeyId, Key, "--Auth:AccessTokenLifetime=s3cr3t")]
    [InlineData("Auth:AccessTokenLifetime", KeyId, Key, "--Auth:AccessTokenLifetime=00:00:00")]
    [InlineData("Auth:RefreshTokenLifetime", KeyId, Key, "--Auth:RefreshTokenLifetime=00:05:00")]
    [InlineData("Auth:RefreshGracePeriod", KeyId, Key, "--Auth:RefreshGracePeriod=-00:00:01")]
    [InlineData("RefreshTokenLifetme", KeyId, Key, "--Auth:RefreshTokenLifetme=14.00:00:00")]
    [InlineData("Auth:Cookies:SameSite", KeyId, Key, "--Auth:Cookies:SameSite=None", "--Auth:Cookies:Secure=false")]
    [InlineData("Database:Provider", KeyId, Key, "--Database:Provider=s3cr3t")]
    [InlineData("Database:CausalReads", KeyId, Key, "--Database:CausalReads=true")]
    [InlineData("Database:CausalReads", KeyId, Key, "--Database:CausalReads=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql)]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql, "--ConnectionStrings:Board=Server=127.0.0.1;Pass word=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql, "--ConnectionStrings:Board=Server=127.0.0.1;Port=s3cr3t;Password=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql, "--ConnectionStrings:Board=Server=127.0.0.1;Port=1;Database=board;User ID=x;Password=s3cr3t", "--Database:MigrateOnStartup=true")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=board.db;Password=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=file:board?mode=memory&cache=shared")]
    [InlineData("/no/such/folder", KeyId, Key, "--ConnectionStrings:Board=Data Source=/no/such/folder/board.db")]
    [InlineData("/proc/", KeyId, Key, "--ConnectionStrings:Board=Data Source=/proc/board.db")]
    [InlineData("Cors:AllowedOrigins:0", KeyId, Key, "--Cors:AllowedOrigins:0=https://user:s3cr3t@app.example.com")]
    [InlineData("Https:Port", KeyId, Key, "--Https:Port=0")]
    [InlineData("AllowedHosts", KeyId, Key, "--AllowedHosts=https://s3cr3t.example.com")]
    [InlineData("Https:HstsMaxAge", KeyId, Key, "--Https:HstsMaxAge=3650")]
    [InlineData("Shutdown:Delay", KeyId, Key, "--Shutdown:Delay=10")]
    [InlineData("Users:PasswordMinLength", KeyId, Key, "--Users:PasswordMinLength=4")]
    [InlineData("--urls", KeyId, Key, "--urls=s3cr3t")]
    [InlineData("--urls", KeyId, Key, "--urls=https://127.0.0.1:0")]
    [InlineData("Logging:LogLevel", KeyId, Key, "--Logging:LogLevel:Default=s3cr3t")]
    public async Task A_wrong_setting_stops_the_program_with_a_sentence_that_names_it(string name, params string[] arguments)
    {
        await using var api = new ApiProcess("Production", ["--urls=http://127.0.0.1:0", .. arguments]);

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(1, output + error);
        error.ShouldContain(name);
        error.Trim().ShouldNotContain("\n");
        error.Trim().ShouldEndWith(".");
        (output + error).ShouldNotContain("s3cr3t");
        (output + error).ShouldNotContain("czNjcjN0");
        (output + error).ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "s3cr3t")]
    public async Task A_wrong_address_for_telemetry_stops_the_program(string name, string value)
    {
        await using var api = new ApiProcess("Production", [(name, value)], ["--urls=http://127.0.0.1:0", KeyId, Key]);

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(1, output + error);
        error.Trim().ShouldBe($"{name} must be an address that begins with http:// or https://.");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_a_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var api = new ApiProcess("Production", KeyId, Key, $"--urls=http://{listener.LocalEndpoint}");

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(1, output + error);
        error.ShouldContain("--urls");
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task In_Development_nothing_needs_to_be_set()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0");

        var client = new ApiClient(await api.WaitForAddressAsync());

        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        var user = await TestUser.SignUpAsync(client.Address, "developer@example.com", "developer");
        var signedIn = await client.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword });
        signedIn.SetCookies.Keys.ShouldBe(["board_access", "board_refresh"], ignoreOrder: true);
        Directory.GetFiles(Path.Combine(api.Folder, "data")).ShouldContain(file => file.EndsWith("board.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Production_a_key_is_enough()
    {
        await using var api = new ApiProcess("Production", "--urls=http://127.0.0.1:0", KeyId, Key);

        var client = new ApiClient(await api.WaitForAddressAsync());

        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        var user = await TestUser.SignUpAsync(client.Address, "somebody@example.com", "somebody");
        var signedIn = await client.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword });
        signedIn.SetCookies.Keys.ShouldBe(["__Host-board_access", "__Secure-board_refresh"], ignoreOrder: true);
    }
}
