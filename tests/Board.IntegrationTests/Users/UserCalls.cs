using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

/// <summary>Requests about users, and their rows in the database.</summary>
internal static class UserCalls
{
    private static int number;

    /// <summary>Tries to sign up; values that are not given are new and valid.</summary>
    public static Task<ApiResponse> TrySignUpAsync(
        this TestApp app, string? email = null, string? nickname = null, string password = TestUser.DefaultPassword)
    {
        var unique = $"somebody{Interlocked.Increment(ref number)}";
        return app.Anonymous().PostAsync(
            "/users", new { email = email ?? $"{unique}@example.com", nickname = nickname ?? unique, password });
    }

    /// <summary>Creates an admin.</summary>
    public static async Task<TestUser> SignUpAdminAsync(this TestApp app)
    {
        var admin = await app.SignUpAsync();
        await app.SetRoleAsync(admin, 2);
        return admin;
    }

    /// <summary>Deletes the user's account with their own request.</summary>
    public static Task<ApiResponse> DeleteAccountAsync(this TestUser user, string? content = null) =>
        user.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword, content });

    /// <summary>Deletes the user's account while other requests of theirs are sent again and again.</summary>
    public static async Task DeleteAccountDuringAsync(this TestUser user, string? content, params Func<Task<ApiResponse>>[] others)
    {
        using var deleted = new CancellationTokenSource();
        var running = Enumerable.Range(0, 4).Select(async index =>
        {
            while (!deleted.IsCancellationRequested)
            {
                ((int)(await others[index % others.Length]()).Status).ShouldBeLessThan(500);
            }
        }).ToList();

        (await user.DeleteAccountAsync(content)).ShouldBe(HttpStatusCode.NoContent);
        await deleted.CancelAsync();
        await Task.WhenAll(running);
    }

    /// <summary>Counts the rows of a user in a table, without locks.</summary>
    public static Task<int> CountAsync(this TestApp app, string table, string column, TestUser user, string condition = "1 = 1") =>
        app.CountAsync($"SELECT COUNT(*) FROM {table} WHERE {column} = @id AND ({condition})", ("id", user.StoredId));
}
