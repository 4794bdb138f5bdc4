using System.Net;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>The program is told to end, as orchestrators do it.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task Told_to_end_it_says_so_to_load_balancers_first_and_still_answers()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0", "--Shutdown:Delay=00:00:06");
        var client = new ApiClient(await api.WaitForAddressAsync());
        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        api.Stop();
        while ((await client.GetAsync("/health/ready")).Status != HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await client.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/errors")).ShouldBe(HttpStatusCode.OK);
        (await api.WaitForExitAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Told_to_end_it_finishes_what_it_has_begun()
    {
        // So many rounds that the password is still being hashed when the program is told to end.
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0", "--Users:PasswordHashIterations=5000000");
        var client = new ApiClient(await api.WaitForAddressAsync());

        var signUp = client.PostAsync("/users", new { email = "late@example.com", nickname = "late", password = TestUser.DefaultPassword });
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        api.Stop();

        (await signUp).ShouldBe(HttpStatusCode.Created);
        (await api.WaitForExitAsync()).ExitCode.ShouldBe(0);
    }
}
