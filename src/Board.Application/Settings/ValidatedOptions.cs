using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Board.Application.Settings;

/// <summary>Registers settings that are validated at startup.</summary>
public static class ValidatedOptions
{
    /// <summary>
    /// Binds a section of the configuration. An unknown (for example misspelt) setting, a value of the wrong type and an error of the
    /// validator stop the program before it serves requests.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section's name.</param>
    /// <param name="collected">Further settings of the section by name, which the caller reads.</param>
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
