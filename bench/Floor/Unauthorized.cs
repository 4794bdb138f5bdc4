namespace Board.Bench.Floor;

/// <summary>Answers a request with an unacceptable token.</summary>
internal static class Unauthorized
{
    public static void Answer(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"The access token has expired.\"";
    }
}
