using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

public sealed class ModuleTests
{
    private static readonly ModuleRules Rules = new(
        Product.Root,
        Product.Types,
        new Exemption("*", "Api.Auth.CallerExtensions", "Every controller asks who the caller is."),
        new Exemption("Api.Commands.PromoteCommand", "Application.Users.PromoteUserCommand", "Commands send use cases, as controllers do."),
        new Exemption("Api.OpenApi.Transformers.SecuritySchemes", "Api.Auth.Tokens.AuthCookies", "The document names the access cookie."),
        new Exemption("Api.Users.UsersController", "Api.Auth.Tokens.AuthCookies", "Who deletes their account has no use for its cookies any more."),
        new Exemption("Infrastructure.Database.DapperSetup", "Domain.Auth.RefreshTokenHash", "Dapper's type handlers are set up once for the process."));

    [Fact]
    public void There_are_modules_and_the_namespaces_name_them()
    {
        Rules.Modules.ShouldContain("Users");
        Rules.Modules.ShouldContain("Auth");
        //#if (posts)
        Rules.Modules.ShouldContain("Posts");
        //#endif
        //#if (comments)
        Rules.Modules.ShouldContain("Comments");
        //#endif
    }

    [Fact]
    public void A_module_touches_only_what_another_one_publishes() =>
        new Rule(
            "Of another module only the namespace Contracts and the …Errors in Application, and the ids and enums in Domain are used.",
            "What nobody else knows can be changed without asking anybody else.",
            "Ask through an interface in the other module's Contracts, react to one of its events, or join one of its *_public views.")
            .Check(Rules.BoundaryViolations());

    [Fact]
    public void Modules_depend_on_each_other_in_one_direction() =>
        new Rule(
            "Comments → Posts → Users ← Auth, and never back.",
            "A module can be understood with those it depends on, and without those that depend on it.",
            "Turn the dependency around: let the other module publish an event (IModuleEvent) in its Contracts and react to it.")
            .Check(Rules.WrongDirections());

    [Fact]
    public void No_module_depends_on_itself_by_way_of_others() =>
        new Rule(
            "The dependencies between modules have no cycle.",
            "Two modules that need each other are one module with two names.",
            "Publish an event from the one that should know less, or put the two together.")
            .Check(Rules.Cycles());

    [Fact]
    public void A_module_is_registered_in_every_layer() =>
        new Rule(
            "ApplicationServices and InfrastructureServices call the Add… of every module.",
            "What nobody registers compiles, and fails when it is first asked for.",
            "Add the line that is named below.")
            .Check(Rules.Unregistered());

    [Fact]
    public void Every_exemption_is_still_needed() =>
        new Rule("Every exemption is used.", "An idle one lets the next violation through.", "Delete it.").Check(Rules.IdleExemptions());
}
