using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

/// <summary>A use of something that is not published, which is allowed for a reason.</summary>
internal sealed record Exemption(string User, string Used, string Reason);

/// <summary>Who may touch what of another module.</summary>
internal sealed class ModuleRules(string root, IReadOnlyList<CodeType> types, params Exemption[] exemptions)
{
    /// <summary>The directions among the modules the product began with. A module that is not here may depend on any of them.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Users"] = [],
        ["Auth"] = ["Users"],
        //#if (posts)
        ["Posts"] = ["Users"],
        //#endif
        //#if (comments)
        ["Comments"] = ["Posts", "Users"],
        //#endif
    };

    private readonly ModuleMap map = new(root);

    public IReadOnlyCollection<string> Modules => [.. types.Select(type => map.ModuleOf(type.Type)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Uses of what another module keeps to itself.</summary>
    public IEnumerable<string> BoundaryViolations() =>
        from use in UsesAcrossModules()
        where !map.IsPublished(use.Used)
        where !IsExempt(use.User, use.Used)
        select $"{use.User} uses {use.Used}, which {map.ModuleOf(use.Used)} keeps to itself";

    /// <summary>Uses against the direction in which modules depend on each other.</summary>
    public IEnumerable<string> WrongDirections() =>
        from use in UsesAcrossModules()
        let module = map.ModuleOf(use.User)
        where module is not null && Allowed.TryGetValue(module, out var allowed) && !allowed.Contains(map.ModuleOf(use.Used), StringComparer.Ordinal)
        where !IsExempt(use.User, use.Used)
        select $"{use.User} uses {use.Used}: {module} may depend on {(Allowed[module] is [] ? "no module" : string.Join(", ", Allowed[module]))}";

    /// <summary>Modules that depend on themselves by way of others.</summary>
    public IEnumerable<string> Cycles()
    {
        var edges = UsesAcrossModules()
            .Where(use => map.ModuleOf(use.User) is not null && !IsExempt(use.User, use.Used))
            .ToLookup(use => map.ModuleOf(use.User)!, use => map.ModuleOf(use.Used)!, StringComparer.Ordinal);
        return
            from module in Modules
            where Reachable(edges, module).Contains(module)
            let others = Reachable(edges, module).Where(other => other != module && Reachable(edges, other).Contains(module))
            select $"{module} depends on itself by way of {string.Join(", ", others.Order(StringComparer.Ordinal))}";
    }

    /// <summary>Modules whose registration in a layer nobody calls.</summary>
    public IEnumerable<string> Unregistered() =>
        from type in types
        let module = map.ModuleOf(type.Type)
        where module is not null && type.Type.Name == $"{module}Module"
        let layer = map.LayerOf(type.Type)
        where !types.Any(services => services.Type.FullName == $"{root}.{layer}.{layer}Services" && services.Uses.Contains(type.Type))
        select $"{type}: add \"services.Add{module}();\" to AddModules in src/{root}.{layer}/{layer}Services.cs, with \"using {type.Type.Namespace};\"";

    /// <summary>Exemptions that nothing needs any more.</summary>
    public IEnumerable<string> IdleExemptions() =>
        from exemption in exemptions
        where !UsesAcrossModules().Any(use => Matches(exemption, use.User, use.Used))
        select $"{exemption.User} no longer uses {exemption.Used}: delete the exemption";

    private IEnumerable<(Type User, Type Used)> UsesAcrossModules() =>
        from type in types
        where !PutsModulesTogether(type.Type)
        from used in type.Uses
        let module = map.ModuleOf(used)
        where module is not null && module != map.ModuleOf(type.Type)
        select (type.Type, used);

    /// <summary>The roots (<c>ApplicationServices</c> and the like) and the registrations of modules (<c>PostsModule</c>).</summary>
    private bool PutsModulesTogether(Type type) =>
        (map.ModuleOf(type) is null && !map.IsShared(type))
        || type.Name is "ApiServices"
        || type.Name == $"{map.ModuleOf(type)}Module";

    private bool IsExempt(Type user, Type used) => Array.Exists(exemptions, exemption => Matches(exemption, user, used));

    private bool Matches(Exemption exemption, Type user, Type used) =>
        exemption.Used == used.FullName![(root.Length + 1)..]
        && (exemption.User is "*" || exemption.User == user.FullName![(root.Length + 1)..]);

    private static HashSet<string> Reachable(ILookup<string, string> edges, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(edges[from]);
        while (open.TryPop(out var module))
        {
            if (reached.Add(module))
            {
                foreach (var next in edges[module])
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
