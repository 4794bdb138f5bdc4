using System.Net;
using System.Net.Sockets;
using Board.IntegrationTests.Http;
using Microsoft.Data.Sqlite;

namespace Board.IntegrationTests.Startup;

/// <summary>Settings at startup.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Key = "--Auth:SigningKeys:0:Secret=czNjcjN0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM=";
    private const string KeyId = "--Auth:SigningKeys:0:Id=key";
    private const string MySql = "--Database:Provider=MySql";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("board-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    // One for each place where a setting is validated; the unit tests cover the rules.
    [Theory]
    [InlineData("Auth:SigningKeys:0:Secret")]
    [InlineData("Auth:SigningKeys:0:Secret", KeyId, "--Auth:SigningKeys:0:Secret=s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t")]
    [InlineData("Auth:AccessTokenLifetime", KeyId, Key, "--Auth:AccessTokenLifetime=s3cr3t")]
    [InlineData("Auth:RefreshTokenLifetme", KeyId, Key, "--Auth:RefreshTokenLifetme=14.00:00:00")]
    [InlineData("Users:PasswordMinLength", KeyId, Key, "--Database:CausalReads=s3cr3t", "--Users:PasswordMinLength=4")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql, "--ConnectionStrings:Board=Server=127.0.0.1;Pass word=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, MySql, "--ConnectionStrings:Board=Server=127.0.0.1;Port=1;Database=board;"
        + "User ID=x;Password=s3cr3t", "--Database:MigrateOnStartup=true")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=board.db;Password=s3cr3t")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=")]
    [InlineData("ConnectionStrings:Board", KeyId, Key, "--ConnectionStrings:Board=Data Source=file:board?mode=memory&cache=shared")]
    [InlineData("/no/such/folder", KeyId, Key, "--ConnectionStrings:Board=Data Source=/no/such/folder/board.db")]
    [InlineData("/proc/", KeyId, Key, "--ConnectionStrings:Board=Data Source=/proc/board.db")]
    [InlineData("AllowedHosts", KeyId, Key, "--AllowedHosts=https://s3cr3t.example.com")]
    [InlineData("--urls", KeyId, Key, "--urls=s3cr3t")]
    [InlineData("--urls", KeyId, Key, "--urls=http://127.0.0.1:99999")]
    [InlineData("--urls", KeyId, Key, "--urls=http://192.0.2.1:5000")]
    [InlineData("--urls", KeyId, Key, "--urls=https://127.0.0.1:0")]
    [InlineData("Kestrel", KeyId, Key, "--urls=https://127.0.0.1:0",
        "--Kestrel:Certificates:Default:Path=/etc/hostname", "--Kestrel:Certificates:Default:Password=s3cr3t")]
    [InlineData("Logging:LogLevel:Default", KeyId, Key, "--Logging:LogLevel:Default=s3cr3t")]
    [InlineData("content root", KeyId, Key, "--contentRoot=/no/such/folder")]
    public async Task An_invalid_setting_stops_the_program_with_a_sentence_that_names_it(string name, params string[] arguments)
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
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTP_PORTS", "99999")]
    [InlineData("Https:REDIRECT", "HTTPS__REDIRECT", "s3cr3t")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    public async Task An_invalid_variable_stops_the_program_with_a_sentence_that_names_it(string told, string name, string value)
    {
        await using var api = new ApiProcess("Production", [(name, value)], [KeyId, Key]);

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(1, output + error);
        error.ShouldContain(told);
        error.Trim().ShouldNotContain("\n");
        (output + error).ShouldNotContain("s3cr3t");
        (output + error).ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Variables_with_the_name_of_a_section_are_ignored()
    {
        string[] sections =
            ["AUTH", "CORS", "DATABASE", "FORWARDEDHEADERS", "HTTPS", "KESTREL", "LOGGING", "MAIL", "RATELIMITING", "SHUTDOWN", "USERS"];
        await using var api = new ApiProcess(
            "Production", [.. sections.Select(name => (name, "2"))], ["--urls=http://127.0.0.1:0", KeyId, Key]);

        var client = new ApiClient(await api.WaitForAddressAsync());

        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_failed_statement_in_a_migration_is_not_reported_as_a_lack_of_rights()
    {
        var database = $"Data Source={Path.Combine(folder.FullName, "board.db")};Pooling=false";
        await using (var connection = new SqliteConnection(database))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE users (another_program TEXT)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", "migrate", $"--ConnectionStrings:Board={database}");

        exitCode.ShouldBe(1, output + error);
        error.Trim().ShouldBe("The database refused a statement: SQLite Error 1: 'table users already exists'.");
    }

    [Fact]
    public async Task The_program_watches_no_files_and_writes_only_to_its_data_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The descriptors of a process are files on Linux only.");
        await using var api = new ApiProcess("Production", [("HOME", folder.FullName)], ["--urls=http://127.0.0.1:0", KeyId, Key]);
        await api.WaitForAddressAsync();

        var descriptors = Directory.GetFiles($"/proc/{api.Id}/fd").Select(file => new FileInfo(file).LinkTarget ?? "").ToList();

        descriptors.ShouldContain(name => name.StartsWith("socket:", StringComparison.Ordinal));
        descriptors.ShouldNotContain(name => name.Contains("inotify", StringComparison.Ordinal));
        folder.GetFileSystemInfos().ShouldBeEmpty();
        Directory.GetFileSystemEntries(api.Folder).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    [Fact]
    public async Task An_address_in_use_stops_the_program_with_a_sentence()
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
    public async Task Development_needs_no_settings()
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
    public async Task Production_needs_only_a_signing_key()
    {
        await using var api = new ApiProcess("Production", "--urls=http://127.0.0.1:0", KeyId, Key);

        var client = new ApiClient(await api.WaitForAddressAsync());

        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        var user = await TestUser.SignUpAsync(client.Address, "somebody@example.com", "somebody");
        var signedIn = await client.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword });
        signedIn.SetCookies.Keys.ShouldBe(["__Host-board_access", "__Secure-board_refresh"], ignoreOrder: true);
    }
}
