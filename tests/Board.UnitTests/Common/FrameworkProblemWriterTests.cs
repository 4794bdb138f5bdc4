using System.Text.Json;
using Board.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Board.UnitTests.Common;

public sealed class FrameworkProblemWriterTests
{
    [Theory]
    [InlineData(StatusCodes.Status404NotFound, StatusCodes.Status404NotFound, "resource.not_found")]
    [InlineData(StatusCodes.Status418ImATeapot, StatusCodes.Status400BadRequest, "request.malformed")]
    [InlineData(null, StatusCodes.Status500InternalServerError, "internal")]
    public async Task Problem_details_of_the_framework_become_problem_documents_with_a_code(int? status, int answered, string code)
    {
        var (context, document) = await WriteAsync(new ProblemDetails { Status = status, Detail = "Text of the framework" });

        context.Response.StatusCode.ShouldBe(answered);
        context.Response.ContentType.ShouldBe("application/problem+json");
        document.GetProperty("code").GetString().ShouldBe(code);
        document.GetProperty("detail").GetString().ShouldNotBe("Text of the framework");
    }

    [Fact]
    public async Task Validation_problem_details_of_the_framework_keep_their_fields()
    {
        var fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["title"] = ["Is wrong."] };

        var (context, document) = await WriteAsync(new HttpValidationProblemDetails(fields));

        context.Response.StatusCode.ShouldBe(StatusCodes.Status400BadRequest);
        document.GetProperty("code").GetString().ShouldBe("validation");
        document.GetProperty("errors").GetProperty("title")[0].GetString().ShouldBe("Is wrong.");
    }

    private static async Task<(HttpContext Context, JsonElement Document)> WriteAsync(ProblemDetails details)
    {
        var services = new ServiceCollection().AddOptions();
        services.AddProblems();
        await using var provider = services.BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = provider };
        context.Request.Headers.Accept = "text/html";
        using var body = new MemoryStream();
        context.Response.Body = body;

        await provider.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = context, ProblemDetails = details });

        return (context, JsonSerializer.Deserialize<JsonElement>(body.ToArray()));
    }
}
