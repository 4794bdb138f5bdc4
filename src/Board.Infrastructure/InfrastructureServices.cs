using System.Data.Common;
using System.Security.Cryptography;
using Board.Application.Auth;
using Board.Application.Persistence;
using Board.Application.Settings;
using Board.Infrastructure.Auth.Tokens;
using Board.Infrastructure.BackgroundWork;
using Board.Infrastructure.Common;
using Board.Infrastructure.Database;
using Board.Infrastructure.Database.MySql;
using Board.Infrastructure.Database.Schema;
using Board.Infrastructure.Database.Sqlite;
using Board.Infrastructure.Outbox;
using Board.Infrastructure.Seeding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Board.Infrastructure;

/// <summary>Registers persistence, tokens and password hashing.</summary>
public static class InfrastructureServices
{
    /// <summary>Adds the database and every module's part of it.</summary>
    /// <param name="services">The container.</param>
    /// <param name="dataFolder">The folder for files without a configured path.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string dataFolder)
    {
        DapperSetup.Apply();
        services.AddValidatedOptions<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddSingleton<IIdGenerator, IdGenerator>()
            .AddSingleton(provider => CreateDialect(provider, dataFolder))
            .AddSingleton<DbDataSource>(provider => provider.GetRequiredService<ISqlDialect>().CreateDataSource())
            .AddScoped<DbSession>()
            .AddTransient<IUnitOfWork, UnitOfWork>()
            .AddScoped<ISchemaMigrator, SchemaMigrator>()
            .AddHostedService<PeriodicWorkRunner>()
            .AddOutbox()
            .AddSeeding()
            .AddModules();
    }

    /// <summary>Generates a signing key if none is configured. For Development only.</summary>
    public static IServiceCollection AddDevelopmentSigningKey(this IServiceCollection services, string dataFolder) =>
        services.PostConfigure<AuthOptions>(options =>
        {
            if (options.SigningKeys.Count == 0)
            {
                PrivateFiles.CreateFolder(dataFolder);
                options.SigningKeys.Add(DevelopmentSigningKey.ReadOrCreate(Path.Combine(dataFolder, "signing-key")));
            }
        });

    /// <summary>Generates a signing key in memory, for commands that sign nothing, so that they need no configured key.</summary>
    public static IServiceCollection AddUnusedSigningKey(this IServiceCollection services) =>
        services.PostConfigure<AuthOptions>(options =>
        {
            if (options.SigningKeys.Count == 0)
            {
                options.SigningKeys.Add(
                    new SigningKeyOptions { Id = "unused", Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
            }
        });

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

    private static ISqlDialect CreateDialect(IServiceProvider provider, string dataFolder)
    {
        var connectionString = provider.GetRequiredService<IConfiguration>().GetConnectionString(DatabaseOptions.ConnectionStringName);
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider is DatabaseProvider.MySql)
        {
            return new MySqlDialect(connectionString!, options.CausalReads);
        }

        if (string.IsNullOrWhiteSpace(connectionString))
        {
            PrivateFiles.CreateFolder(dataFolder);
            connectionString = $"Data Source={Path.Combine(dataFolder, "board.db")}";
        }

        return new SqliteDialect(connectionString);
    }
}
