namespace Board.Api.Problems.Handling;

/// <summary>
/// Writes the problem details of the framework and of packages (<c>Results.Problem</c>, <c>IProblemDetailsService</c>) as problem
/// documents of this API, whatever the request accepts.
/// </summary>
internal sealed class FrameworkProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context) =>
        new(ProblemWriter.WriteAsync(context.HttpContext, ProblemMapper.Map(context.ProblemDetails)));
}
