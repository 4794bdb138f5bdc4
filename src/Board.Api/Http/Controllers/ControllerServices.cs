using Board.Api.Json;
using Board.Api.Problems.Handling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Board.Api.Http.Controllers;

internal static class ControllerServices
{
    /// <summary>Adds controllers that accept JSON and parameters exactly as documented, and reject everything else.</summary>
    public static void AddStrictControllers(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => JsonSettings.Apply(json.SerializerOptions));
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<UuidRouteConstraint>(UuidRouteConstraint.Name));
        services.AddSingleton<IObjectModelValidator, NoOpObjectModelValidator>();
        services
            .AddControllers(ReadStrictly)
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()))
            .AddJsonOptions(json =>
            {
                JsonSettings.Apply(json.JsonSerializerOptions);
                json.JsonSerializerOptions.Converters.Add(new LongTextConverter());
            })
            .ConfigureApiBehaviorOptions(api =>
            {
                // Empty responses of the framework (404, 415 …) become problem documents in one place (ProblemServices).
                api.SuppressMapClientErrors = true;
                api.InvalidModelStateResponseFactory = MalformedRequest.ToResult;
            });
    }

    private static void ReadStrictly(MvcOptions mvc)
    {
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.Filters.Add(new ApiExceptionFilter());
        mvc.ModelBinderProviders.Insert(0, new StrictQueryBinder());

        // No action takes a form. A malformed form would be refused before its content type is.
        mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();

        // No action takes filter[name]=value.
        mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        JsonSettings.RestrictToJson(mvc);
    }
}
