using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Board.Api.Http;

namespace Board.IntegrationTests.Http;

/// <summary>A response, read to its end.</summary>
public sealed class ApiResponse
{
    private readonly Dictionary<string, string[]> headers;

    private ApiResponse(HttpStatusCode status, Dictionary<string, string[]> headers, string text)
    {
        Status = status;
        this.headers = headers;
        Text = text;
    }

    public HttpStatusCode Status { get; }

    public string Text { get; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The cookies by name, each with value and attributes as sent.</summary>
    public IReadOnlyDictionary<string, string> SetCookies =>
        headers.GetValueOrDefault("Set-Cookie", []).ToDictionary(cookie => cookie.Split('=')[0], StringComparer.Ordinal);

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            // Not validated, which would reorder some values.
            response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(
                header => header.Key, header => header.Value.ToArray(), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync());

    /// <summary>Reads a response from the bytes of a connection that has been closed.</summary>
    public static ApiResponse Parse(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        var lines = Encoding.UTF8.GetString(received[..end]).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .GroupBy(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => header.ToArray(), StringComparer.OrdinalIgnoreCase);
        var body = received[(end + 4)..];
        return new ApiResponse(
            (HttpStatusCode)int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            headers,
            Encoding.UTF8.GetString(headers.ContainsKey("Transfer-Encoding") ? JoinChunks(body) : body));
    }

    /// <summary>Status and problem document; omits the body of a success, which may hold tokens.</summary>
    public override string ToString() => IsSuccess ? $"{(int)Status}" : $"{(int)Status} {Text}";

    /// <summary>The names of the headers.</summary>
    public IEnumerable<string> HeaderNames => headers.Keys;

    /// <summary>The value of a header, several joined by commas; <see langword="null"/> if absent.</summary>
    public string? Header(string name) => headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>A text property of the body, found by its path: <c>author.nickname</c>.</summary>
    public string? Value(string path)
    {
        var element = path.Split('.').Aggregate(Json, (json, name) => json.GetProperty(name));
        return element.ValueKind is JsonValueKind.Null ? null : element.ToString();
    }

    /// <summary>A time in the body, found by its path.</summary>
    public DateTimeOffset Time(string path) => DateTimeOffset.Parse(Value(path)!, CultureInfo.InvariantCulture);

    /// <summary>The value of a cookie that is set.</summary>
    public string Cookie(string name) => SetCookies[name].Split('=', 2)[1].Split(';')[0];

    public ApiResponse ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    /// <summary>Asserts that the body has each member of a response, also those that are <c>null</c>, and no other.</summary>
    public ApiResponse ShouldHaveTheMembersOf<TResponse>()
    {
        NamesIn(Json, "").ShouldBe(
            ResponseMembers.Of(typeof(TResponse))
                .Select(member => string.Join('.', member.Name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName))),
            ignoreOrder: true);
        return this;

        static IEnumerable<string> NamesIn(JsonElement element, string prefix) =>
            element.EnumerateObject().SelectMany(property =>
                property.Value.ValueKind is JsonValueKind.Object
                    ? NamesIn(property.Value, $"{prefix}{property.Name}.")
                    : [$"{prefix}{property.Name}"]);
    }

    /// <summary>Asserts a problem document as the contract describes it.</summary>
    public ApiResponse ShouldBeProblem(HttpStatusCode status, string code)
    {
        ShouldBe(status);
        Header("Content-Type").ShouldBe("application/problem+json");
        Value("code").ShouldBe(code);
        Value("type").ShouldBe($"/errors/{code}");
        Json.GetProperty("status").GetInt32().ShouldBe((int)status);
        Value("title").ShouldNotBeNullOrEmpty();
        Value("detail").ShouldNotBeNullOrEmpty();
        Value("instance").ShouldNotBeNullOrEmpty();
        Value("traceId").ShouldNotBeNullOrEmpty();
        return this;
    }

    /// <summary>Asserts a 401 whose <c>WWW-Authenticate</c> names the rejected credential and the reason (RFC 6750).</summary>
    /// <param name="code">The code.</param>
    /// <param name="realm">The token that was rejected, if the code does not tell.</param>
    public ApiResponse ShouldBeUnauthorized(string code, string? realm = null)
    {
        ShouldBeProblem(HttpStatusCode.Unauthorized, code);
        var description = code switch
        {
            "access_token.expired" => "The access token expired",
            "access_token.invalid" => "The access token is invalid",
            "refresh_token.expired" => "The refresh token expired",
            "refresh_token.invalid" => "The refresh token is invalid",
            "refresh_token.reused" => "The refresh token was already used",
            "session.ended" => "The session has ended",
            _ => null,
        };
        var challenge = $"Bearer realm=\"{realm ?? code.Split('.')[0]}\"";
        Header("WWW-Authenticate").ShouldBe(
            description is null ? challenge : $"{challenge}, error=\"invalid_token\", error_description=\"{description}\"");
        return this;
    }

    /// <summary>Asserts that both token cookies are deleted.</summary>
    public ApiResponse ShouldDeleteCookies()
    {
        SetCookies.Keys.ShouldBe([AuthCalls.AccessCookie, AuthCalls.RefreshCookie], ignoreOrder: true);
        foreach (var cookie in SetCookies.Values)
        {
            cookie.ShouldContain("=; expires=Thu, 01 Jan 1970 00:00:00 GMT");
        }

        return this;
    }

    /// <summary>Asserts the headers that every response carries.</summary>
    public ApiResponse ShouldBeSecure()
    {
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("no-referrer");
        Header("Content-Security-Policy")!.ShouldContain("default-src");
        Header("Content-Security-Policy")!.ShouldContain("frame-ancestors 'none'");
        Header("Server").ShouldBeNull();
        Header("X-Powered-By").ShouldBeNull();
        return this;
    }

    /// <summary>Asserts that no cookie is set.</summary>
    public ApiResponse ShouldTouchNoCookie()
    {
        Header("Set-Cookie").ShouldBeNull();
        return this;
    }

    /// <summary>Asserts validation errors for exactly these fields.</summary>
    public ApiResponse ShouldRefuseFields(params string[] fields)
    {
        ShouldBeProblem(HttpStatusCode.BadRequest, "validation");
        Json.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe(fields, ignoreOrder: true);
        return this;
    }

    /// <summary>A chunk is its size in hexadecimal and its bytes, each with a line break; the last one is empty.</summary>
    private static byte[] JoinChunks(ReadOnlySpan<byte> chunks)
    {
        var joined = new List<byte>();
        while (!chunks.IsEmpty)
        {
            var line = chunks.IndexOf("\r\n"u8);
            var size = int.Parse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            joined.AddRange(chunks.Slice(line + 2, size));
            chunks = chunks[(line + 2 + size + 2)..];
        }

        return [.. joined];
    }
}
