using Board.Application.Auth;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Users.Passwords;
using Board.Application.Validation;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the pipeline and every module's use cases.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        ValidatorOptions.Global.LanguageManager = new ValidationMessages();
        ValidatorOptions.Global.DisplayNameResolver = (_, _, rule) => FieldNames.Of(rule);

        return services
            .AddRateLimiting()
            .AddSingleton<UseCaseTelemetry>()
            .AddMessaging()
            .AddBehavior(typeof(TracingBehavior<,>))
            .AddBehavior(typeof(AuthFailureBehavior<,>))
            .AddBehavior(typeof(ValidationBehavior<,>))
            .AddBehavior(typeof(WriteLimitBehavior<,>))
            .AddBehavior(typeof(PasswordLimitBehavior<,>))
            .AddBehavior(typeof(TransactionBehavior<,>), ServiceLifetime.Transient)
            .AddBehavior(typeof(LiveSessionBehavior<,>), ServiceLifetime.Transient)
            .AddBehavior(typeof(WriteCountBehavior<,>), ServiceLifetime.Transient)
            .AddModules();
    }

    /// <summary>Adds the modules: a new one is one line here.</summary>
    private static IServiceCollection AddModules(this IServiceCollection services)
    {
        Users.UsersModule.AddUsers(services);
        Auth.AuthModule.AddAuth(services);
        //#if (posts)
        Posts.PostsModule.AddPosts(services);
        //#endif
        //#if (comments)
        Comments.CommentsModule.AddComments(services);
        //#endif
        return services;
    }
}
