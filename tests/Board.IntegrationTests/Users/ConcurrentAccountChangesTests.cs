using System.Net;
using Board.Application.Auth;
using Board.Application.Messaging;
using Board.Application.Users;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

/// <summary>
/// Commands that change an account lock it exclusively at once. With a shared lock that is upgraded later, most of these would deadlock
/// until their retries are exhausted.
/// </summary>
public sealed class ConcurrentAccountChangesOnMariaDb(MariaDbApp app) : IClassFixture<MariaDbApp>
{
    private const int AtOnce = 64;

    private static readonly Dictionary<Type, Func<IReadOnlyList<TestUser>, int, Task<ApiResponse>>> Calls = new()
    {
        [typeof(EditUserCommand)] = (devices, index) =>
            devices[index].PatchAsync($"/users/{devices[index].Id}", new { nickname = $"{devices[0].Nickname}-{index}" }),
        [typeof(ChangePasswordCommand)] = (devices, index) => devices[index].PutAsync(
            $"/users/{devices[index].Id}/password",
            new { currentPassword = TestUser.DefaultPassword, newPassword = $"another horse {index}" }),
        [typeof(DeleteUserCommand)] = (devices, index) => devices[index].DeleteAccountAsync(),
        [typeof(EndSessionCommand)] = (devices, index) =>
            devices[index].DeleteAsync($"/auth/sessions/{devices[(index + 1) % devices.Count].SessionId}"),
        [typeof(EndSessionsCommand)] = (devices, index) => devices[index].DeleteAsync("/auth/sessions?except=current"),
    };

    public static TheoryData<Type> Commands =>
        [.. typeof(IChangesAccount).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IChangesAccount)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Concurrent_changes_by_64_devices_of_an_account_get_no_503(Type command)
    {
        var user = await app.SignUpAsync();
        var devices = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => user.SignInAgainAsync()));

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(index => Calls[command](devices, index)));

        answers.ShouldAllBe(answer => (int)answer.Status < 500);
        answers.ShouldContain(answer => answer.IsSuccess);
    }

    [Fact]
    public async Task Admins_who_edit_each_other_concurrently_get_no_503()
    {
        var (one, other) = (await app.SignUpAdminAsync(), await app.SignUpAdminAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(index =>
        {
            var (caller, edited) = index % 2 == 0 ? (one, other) : (other, one);
            return caller.PatchAsync($"/users/{edited.Id}", new { nickname = $"{edited.Nickname}-{index}" });
        }));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }
}
