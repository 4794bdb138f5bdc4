using Microsoft.AspNetCore.Mvc.Filters;

namespace Board.Api.Problems.Handling;

/// <summary>
/// Turns a controller's refusal into its problem document; for an authentication failure that is 401 with <c>WWW-Authenticate</c>.
/// </summary>
internal sealed class ApiExceptionFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is RequestFailedException refused)
        {
            context.Result = new ProblemResult(ProblemMapper.Map(refused.Error));
        }
    }
}
