using Board.Application.Messaging;
using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

/// <summary>Rules about dependencies between modules. There are no exemptions.</summary>
internal sealed class ModuleRules(string root, IReadOnlyList<CodeType> types)
{
    private readonly ModuleMap map = new(root, types);

    public IReadOnlyCollection<string> Modules => map.Modules;

    /// <summary>Finds uses of types that another module does not publish.</summary>
    public IEnumerable<Violation> BoundaryViolations() =>
        from use in UsesAcrossModules()
        where !map.IsPublished(use.Used)
        select new Violation($"{use.User} uses {use.Used}, which {map.ModuleOf(use.Used)} keeps to itself", use.Line);

    /// <summary>Finds uses of undeclared modules.</summary>
    public IEnumerable<Violation> UndeclaredUses() =>
        from use in UsesAcrossModules()
        let module = map.ModuleOf(use.User)
        let used = map.ModuleOf(use.Used)
        where module is not null && !map.DependenciesOf(module).Contains(used, StringComparer.Ordinal)
        select new Violation(
            $"{use.User} uses {use.Used}, but {module}Module does not declare [DependsOn(typeof({used}Module))]", use.Line);

    /// <summary>Finds declared dependencies that neither code nor SQL uses.</summary>
    /// <param name="viewUses">The uses of views of other modules.</param>
    public IEnumerable<Violation> UnusedDependencies(IEnumerable<(string Reader, string Owner)> viewUses)
    {
        var used = UsesAcrossModules().Select(use => (map.ModuleOf(use.User) ?? "", map.ModuleOf(use.Used)!)).Concat(viewUses).ToHashSet();
        return
            from module in Modules
            from dependency in map.DependenciesOf(module)
            where !used.Contains((module, dependency))
            select new Violation($"{module}Module declares [DependsOn(typeof({dependency}Module))] and uses nothing of it", Line: null);
    }

    /// <summary>Finds cycles of declared dependencies.</summary>
    public IEnumerable<Violation> Cycles() =>
        from module in Modules
        where Reachable(module).Contains(module)
        let others = Reachable(module).Where(other => other != module && Reachable(other).Contains(module))
        select new Violation($"{module} depends on itself through {string.Join(", ", others.Order(StringComparer.Ordinal))}", Line: null);

    /// <summary>Finds use cases in a folder without a module.</summary>
    public IEnumerable<Violation> FoldersWithoutModule() =>
        from type in types
        where !type.Type.IsInterface && map.ModuleOf(type.Type) is null && Array.Exists(type.Type.GetInterfaces(), IsUseCase)
        let folder = map.FolderOf(type.Type)
        select new Violation($"{type} is in no module: add {folder}Module to src/{root}.Application/{folder}/{folder}Module.cs", type.Line);

    /// <summary>Finds modules whose registration in a layer is never called.</summary>
    public IEnumerable<Violation> Unregistered() =>
        from type in types
        let module = map.ModuleOf(type.Type)
        where module is not null && type.Type.Name == $"{module}Module"
        let layer = map.LayerOf(type.Type)
        where !types.Any(services => services.Type.FullName == $"{root}.{layer}.{layer}Services" && services.Uses.ContainsKey(type.Type))
        select new Violation(
            $"{type}: add \"{module}.{type.Type.Name}.Add{module}(services);\" to AddModules in src/{root}.{layer}/{layer}Services.cs",
            type.Line);

    private IEnumerable<(Type User, Type Used, SourceLine? Line)> UsesAcrossModules() =>
        from type in types
        where !IsCompositionRoot(type.Type)
        from used in type.Uses
        where !IsRegistration(type.Type) || !IsRegistration(used.Key)
        let module = map.ModuleOf(used.Key)
        where module is not null && module != map.ModuleOf(type.Type)
        select (type.Type, used.Key, used.Value);

    /// <summary>Whether the type registers a layer (<c>ApplicationServices</c> and the like), or the program itself.</summary>
    private bool IsCompositionRoot(Type type) =>
        map.FolderOf(type) is null && (map.LayerOf(type) is not { } layer || type.Name == $"{layer}Services");

    /// <summary>Whether the type registers a module, such as <c>PostsModule</c>. It names those that its module depends on.</summary>
    private bool IsRegistration(Type type) => type.Name == $"{map.ModuleOf(type)}Module";

    private static bool IsUseCase(Type face) =>
        face == typeof(ICommand) || (face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuery<>));

    private HashSet<string> Reachable(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(map.DependenciesOf(from));
        while (open.TryPop(out var module))
        {
            if (reached.Add(module))
            {
                foreach (var next in map.DependenciesOf(module))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
