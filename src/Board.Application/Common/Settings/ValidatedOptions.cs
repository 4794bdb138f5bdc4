using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Board.Application.Common.Settings;

/// <summary>Settings that stop the start when they are wrong.</summary>
public static class ValidatedOptions
{
    /// <summary>
    /// Binds a section of the configuration. A key that the options do not know (a misspelt one), a value of the wrong type
    /// and whatever the validator refuses end the program before it serves anything.
    /// </summary>
    public static IServiceCollection AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        return services;
    }
}
