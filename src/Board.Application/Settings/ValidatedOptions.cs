using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Board.Application.Settings;

/// <summary>Settings that stop the start when they are wrong.</summary>
public static class ValidatedOptions
{
    /// <summary>
    /// Binds a section of the configuration. A setting that the options do not know (a misspelt one), a value of the wrong kind
    /// and whatever the validator refuses end the program before it serves anything.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="collected">Settings that the section has beside those of the options, by name; the caller reads them.</param>
    public static IServiceCollection AddValidatedOptions<TOptions, TValidator>(
        this IServiceCollection services, string section, IReadOnlyDictionary<string, Type>? collected = null)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section), collected))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        return services;
    }

    private static void Bind<TOptions>(TOptions options, IConfigurationSection section, IReadOnlyDictionary<string, Type>? collected)
        where TOptions : class
    {
        if (SettingsShape.FindProblem(section, typeof(TOptions), collected) is { } problem)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), [problem]);
        }

        section.Bind(options);
    }
}
