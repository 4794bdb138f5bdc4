namespace Board.Application.Modules;

/// <summary>
/// Declares which modules a module depends on. Without it a module may use no other one; the architecture tests hold the
/// declaration against the code and the SQL.
/// </summary>
/// <param name="modules">The classes that register them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnAttribute(params Type[] modules) : Attribute
{
    /// <summary>The classes that register the modules.</summary>
    public IReadOnlyList<Type> Modules { get; } = modules;
}
