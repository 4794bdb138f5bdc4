namespace Board.Application.Modules;

/// <summary>
/// Declares which modules a module depends on. Without it a module may use no other; architecture tests compare the declaration with the
/// code and the SQL.
/// </summary>
/// <param name="modules">The classes that register them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnAttribute(params Type[] modules) : Attribute
{
    /// <summary>The registration classes of the modules.</summary>
    public IReadOnlyList<Type> Modules { get; } = modules;
}
