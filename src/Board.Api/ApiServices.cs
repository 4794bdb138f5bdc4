using System.Text;
using Board.Api.Auth.Tokens;
using Board.Api.Health;
using Board.Api.Hosting;
using Board.Api.Http;
using Board.Api.Http.Controllers;
using Board.Api.Http.Security;
using Board.Api.Json;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Api.Problems.Handling;
using Board.Api.Telemetry;
using Board.Application;
using Board.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Board.Api;

/// <summary>Puts the program together.</summary>
internal static class ApiServices
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var dataFolder = Path.Combine(builder.Environment.ContentRootPath, "data");
        var services = builder.Services;

        builder.AddConsoleLogs();
        builder.AddTelemetry();
        builder.AddServerLimits();

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Header values may hold any bytes (RFC 9110, 5.5). Those that are no UTF-8 become U+FFFD; by default they are an empty 400.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.UTF8;
        });

        services.AddApplication().AddInfrastructure(dataFolder);
        if (builder.Environment.IsDevelopment())
        {
            services.AddDevelopmentSigningKey(dataFolder);
        }

        services.AddGracefulShutdown();
        services.AddTrustedProxies();
        services.AddHttpsOnly();
        services.AddBearerAuthentication();
        services.AddAllowedOrigins();
        services.AddResponseHeaders();
        services.AddAllowedHosts();
        services.AddProblems();
        services.AddHealth();
        services.AddDocumentation();
        services.ConfigureHttpJsonOptions(json => JsonSettings.Apply(json.SerializerOptions));
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<UuidRouteConstraint>(UuidRouteConstraint.Name));
        services.AddSingleton<IObjectModelValidator, NoOpObjectModelValidator>();
        services
            .AddControllers(mvc =>
            {
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.Filters.Add(new ApiExceptionFilter());
                mvc.ModelBinderProviders.Insert(0, new StrictQueryBinder());

                // No call takes a form; looked for nevertheless, a broken one would be refused before its content type is.
                mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();

                // Nor does one know filter[name]=value.
                mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
                JsonSettings.RestrictToJson(mvc);
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()))
            .AddJsonOptions(json =>
            {
                JsonSettings.Apply(json.JsonSerializerOptions);
                json.JsonSerializerOptions.Converters.Add(new LongTextConverter());
            })
            .ConfigureApiBehaviorOptions(api =>
            {
                // An empty 404 or 415 of the framework becomes a problem document where all empty ones do.
                api.SuppressMapClientErrors = true;
                api.InvalidModelStateResponseFactory = MalformedRequest.ToResult;
            });
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseForwardedHeaders();

        // Before everything that can fail, so that a problem is told in the client's language wherever it arises.
        app.UseProblemLanguages();
        app.UseResponseHeaders();
        app.UseStrictTransport();
        app.UseProblems();
        app.UseAllowedHosts();
        app.UseHttpsOnly();
        app.UseRouting();
        app.UseAllowedOrigins();
        app.UseMiddleware<CsrfProtection>();
        app.UseAuthorization();
        app.UseBodyLimits();
        app.UseMiddleware<RequestLimiter>();

        app.MapControllers().RequireBearerUnlessAnonymous().AlsoAnswerHead();
        app.MapErrorCatalogue().AlsoAnswerHead();
        app.MapHealth().AlsoAnswerHead();
        app.MapDocumentation();
    }
}
