using System.Reflection;
using Board.Api.Users;
using Board.Application;
using Board.Domain.Common;
using Board.Infrastructure;

namespace Board.ArchitectureTests.Code;

/// <summary>The code that the rules apply to.</summary>
internal static class Product
{
    public static readonly Assembly Domain = typeof(ITypedId<>).Assembly;
    public static readonly Assembly Application = typeof(ApplicationServices).Assembly;
    public static readonly Assembly Infrastructure = typeof(InfrastructureServices).Assembly;
    public static readonly Assembly Api = typeof(CreateUserRequest).Assembly;

    /// <summary>The root namespace.</summary>
    public static readonly string Root = Domain.GetName().Name![..^".Domain".Length];

    /// <summary>All hand-written types; nested types are part of their outer type.</summary>
    public static readonly IReadOnlyList<CodeType> Types = CodeReader.Read(Root, Domain, Application, Infrastructure, Api);
}
