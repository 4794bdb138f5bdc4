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

    /// <summary>Counts the rows of a user in a table, without locks.</summary>
    public static Task<int> CountAsync(this TestApp app, string table, string column, TestUser user, string condition = "1 = 1") =>
        app.CountAsync($"SELECT COUNT(*) FROM {table} WHERE {column} = @id AND ({condition})", ("id", user.StoredId));
}
