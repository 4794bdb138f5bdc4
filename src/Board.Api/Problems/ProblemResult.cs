using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Problems;

/// <summary>Answers with a problem document.</summary>
internal sealed class ProblemResult(Problem problem) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => ProblemWriter.WriteAsync(context.HttpContext, problem);
}
