using System.Reflection;
using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Layers;

public sealed class LayerTests
{
    private static readonly string[] ForbiddenInApplication =
    [
        "Microsoft.AspNetCore", "Dapper", "MySqlConnector", "Microsoft.Data.Sqlite", "FluentMigrator", "FluentMigrator.Abstractions",
        $"{Product.Root}.Infrastructure", $"{Product.Root}.Api",
    ];

    private static readonly string[] ForbiddenInInfrastructure = ["Microsoft.AspNetCore", $"{Product.Root}.Api"];

    [Fact]
    public void The_domain_references_nothing() =>
        new Rule(
            "Domain references only the base class library.",
            "Entities and rules must not change because a package or a database does.",
            "Put an interface (a port) into Application and its implementation into Infrastructure.")
            .Check(LayerRules.ReferencesBeyondTheFramework(Product.Domain));

    [Fact]
    public void The_application_references_neither_HTTP_nor_databases() =>
        new Rule(
            "Application references neither ASP.NET, a database driver, Infrastructure nor Api.",
            "Use cases are independent of storage and transport, and tested without them.",
            "Declare a port in the use case's module and implement it in Infrastructure; keep statuses and headers in Api.")
            .Check(LayerRules.ReferencesTo(Product.Application, ForbiddenInApplication));

    [Fact]
    public void The_infrastructure_does_not_reference_HTTP() =>
        new Rule(
            "Infrastructure references neither Api nor ASP.NET.",
            "Storage and signing must not depend on the transport.",
            "Pass the values through the port; code that needs an HTTP request belongs in Api.")
            .Check(LayerRules.ReferencesTo(Product.Infrastructure, ForbiddenInInfrastructure));

    [Fact]
    public void A_domain_with_packages_is_found() =>
        LayerRules.ReferencesBeyondTheFramework(Product.Application).ShouldContain(
            $"{Product.Root}.Application refers to FluentValidation");

    [Fact]
    public void An_application_that_queries_is_found() =>
        LayerRules.ReferencesTo(Product.Infrastructure, ForbiddenInApplication).ShouldContain(
            $"{Product.Root}.Infrastructure refers to Dapper");

    [Fact]
    public void An_infrastructure_that_answers_requests_is_found()
    {
        LayerRules.ReferencesTo(Product.Api, ForbiddenInInfrastructure).ShouldContain(
            $"{Product.Root}.Api refers to Microsoft.AspNetCore.Mvc.Core");
        LayerRules.ReferencesTo(Assembly.GetExecutingAssembly(), ForbiddenInInfrastructure).ShouldContain(
            $"{Assembly.GetExecutingAssembly().GetName().Name} refers to {Product.Root}.Api");
    }
}
