using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

/// <summary>Applies the rules about modules to a product that violates them (<c>ModuleSample.cs</c>).</summary>
public sealed class ModuleRuleTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.Modules", typeof(ModuleRuleTests).Assembly);
    private static readonly ModuleRules Rules = new("Sample.Modules", Types);

    [Fact]
    public void A_folder_with_a_registration_is_a_module() =>
        Rules.Modules.ShouldBe(["Auth", "Polls", "Posts", "Users", "Votes"], ignoreOrder: true);

    [Fact]
    public void A_use_of_entities_internals_and_other_layers_of_another_module_is_found() =>
        Texts(Rules.BoundaryViolations()).ShouldBe(
            [
                "Sample.Modules.Application.Auth.AuthModule uses Sample.Modules.Application.Users.IUserRepository, which Users "
                    + "keeps to itself",
                "Sample.Modules.Application.KnowsAllOfALayer uses Sample.Modules.Domain.Users.User, which Users keeps to itself",
                "Sample.Modules.Application.Common.KnowsTooMuch uses Sample.Modules.Domain.Users.User, which Users keeps to itself",
                "Sample.Modules.Application.Posts.ReadsUsers uses Sample.Modules.Application.Users.IUserRepository, which Users "
                    + "keeps to itself",
                "Sample.Modules.Application.Posts.ReadsUsers uses Sample.Modules.Domain.Users.User, which Users keeps to itself",
                "Sample.Modules.Application.Users.SignsOut uses Sample.Modules.Application.Auth.Sessions, which Auth keeps to itself",
                "Sample.Modules.Infrastructure.Auth.QueriesUsers uses Sample.Modules.Infrastructure.Users.UserRow, which Users "
                    + "keeps to itself",
            ],
            ignoreOrder: true);

    [Fact]
    public void A_violation_names_the_file_and_the_line() =>
        Rules.BoundaryViolations().First(violation => violation.Text.Contains("SignsOut", StringComparison.Ordinal)).ToString()
            .ShouldMatch(@"^tests/[\w.]+/Modules/ModuleSample\.cs:\d+: Sample\.Modules\.Application\.Users\.SignsOut uses ");

    [Fact]
    public void A_use_of_published_ids_enums_and_contracts_is_allowed() =>
        Texts(Rules.BoundaryViolations()).ShouldNotContain(violation => violation.Contains("Proper", StringComparison.Ordinal));

    [Fact]
    public void A_use_of_a_module_that_is_not_declared_is_found() =>
        Texts(Rules.UndeclaredUses()).ShouldBe(
            [
                "Sample.Modules.Application.Users.SignsOut uses Sample.Modules.Application.Auth.Sessions, "
                + "but UsersModule does not declare [DependsOn(typeof(AuthModule))]",
            ]);

    [Fact]
    public void A_declared_dependency_that_is_not_used_is_found() =>
        Texts(Rules.UnusedDependencies([("Posts", "Auth")])).ShouldBe(
            ["PostsModule declares [DependsOn(typeof(VotesModule))] and uses nothing of it"]);

    [Fact]
    public void Modules_that_declare_each_other_are_found() =>
        Texts(Rules.Cycles()).ShouldBe(
            ["Polls depends on itself through Votes", "Votes depends on itself through Polls"], ignoreOrder: true);

    [Fact]
    public void A_use_case_in_a_folder_without_a_module_is_found() =>
        Texts(Rules.FoldersWithoutModule()).ShouldBe(
            [
                "Sample.Modules.Application.Drafts.WriteDraftCommand is in no module: "
                + "add DraftsModule to src/Sample.Modules.Application/Drafts/DraftsModule.cs",
            ]);

    [Fact]
    public void A_module_that_is_not_registered_is_found_with_the_line_to_add() =>
        Texts(Rules.Unregistered()).ShouldBe(
            [
                "Sample.Modules.Application.Polls.PollsModule: add \"Polls.PollsModule.AddPolls(services);\" to AddModules in "
                + "src/Sample.Modules.Application/ApplicationServices.cs",
            ]);

    private static IEnumerable<string> Texts(IEnumerable<Violation> violations) => violations.Select(violation => violation.Text);
}
