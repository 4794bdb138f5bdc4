namespace Board.Application.Users.Passwords;

/// <summary>
/// The passwords that attackers try first, from <c>CommonPasswords.txt</c>: lower case, one a line, only those that reach the minimum
/// length.
/// </summary>
internal static class CommonPasswords
{
    private static readonly Lazy<HashSet<string>> Known = new(Read);

    public static bool Contains(string password) => Known.Value.Contains(password);

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        var passwords = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            passwords.Add(line);
        }

        return passwords;
    }
}
