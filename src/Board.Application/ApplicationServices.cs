using Board.Application.Auth;
using Board.Application.Comments;
using Board.Application.Common.Messaging;
using Board.Application.Common.RateLimiting;
using Board.Application.Common.Settings;
using Board.Application.Common.Validation;
using Board.Application.Posts;
using Board.Application.Users;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the pipeline and every module's use cases. A new module is one line here.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        ValidatorOptions.Global.LanguageManager = new ValidationMessages();

        return services
            .AddValidatedOptions<RateLimitingOptions, RateLimitingOptionsValidator>(RateLimitingOptions.Section)
            .AddSingleton<RateLimits>()
            .AddSingleton<UseCaseTelemetry>()
            .AddMessaging(
                typeof(TracingBehavior<,>),
                typeof(AuthFailureBehavior<,>),
                typeof(LiveSessionBehavior<,>),
                typeof(WriteLimitBehavior<,>),
                typeof(ValidationBehavior<,>))
            .AddUsers()
            .AddAuth()
            .AddPosts()
            .AddComments();
    }
}
