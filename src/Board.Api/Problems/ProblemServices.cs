using System.Globalization;
using Board.Api.Problems.Handling;
using Board.Application.Localization;
using Microsoft.AspNetCore.Localization;

namespace Board.Api.Problems;

internal static class ProblemServices
{
    public static void AddProblems(this IServiceCollection services)
    {
        // The first writer that can write is used, so this one is registered before those of the framework.
        services.AddSingleton<IProblemDetailsWriter, FrameworkProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledExceptionHandler>();
    }

    /// <summary>
    /// Chooses the language of problem documents and validation messages by <c>Accept-Language</c>; English is the default.
    /// </summary>
    public static void UseProblemLanguages(this WebApplication app)
    {
        // The framework's default is the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Languages.English;

        var options = new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Languages.English),
            SupportedCultures = [.. Languages.All],
            SupportedUICultures = [.. Languages.All],
            RequestCultureProviders = [new ProblemLanguage()],
        };

        // Setting a culture makes each await of a request more expensive.
        app.UseWhen(context => context.Request.Headers.AcceptLanguage.Count > 0, calls => calls.UseRequestLocalization(options));
    }

    /// <summary>Gives a problem document to exceptions and to empty responses of the framework (404, 405, 412, 415 …).</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.Use(async (context, next) =>
        {
            await next(context);

            // UseStatusCodePages skips responses that have a Content-Type or a Content-Length.
            var response = context.Response;
            if (response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null or 0 })
            {
                response.ContentLength = null;
                await ProblemWriter.WriteAsync(context, ProblemMapper.OfStatus(response.StatusCode));
            }
        });
    }
}
