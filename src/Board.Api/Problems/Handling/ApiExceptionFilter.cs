using Microsoft.AspNetCore.Mvc.Filters;

namespace Board.Api.Problems.Handling;

/// <summary>
/// Turns the error of a use case into its problem document; an authentication failure is a 401 with <c>WWW-Authenticate</c>.
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
