using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Board.ArchitectureTests.Code;

/// <summary>
/// Reads compiled code including async lambdas, such as <c>unitOfWork.ExecuteAsync(async ct => …)</c>, which reflection and ArchUnitNET
/// (TNG/ArchUnitNET issue 230) do not read.
/// </summary>
internal static class CodeReader
{
    /// <summary>Reads the hand-written types of assemblies.</summary>
    /// <param name="root">The root namespace of the product.</param>
    /// <param name="assemblies">The assemblies.</param>
    public static IReadOnlyList<CodeType> Read(string root, params Assembly[] assemblies)
    {
        var types = assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && IsIn(root, type.Namespace))
            .ToDictionary(type => type.FullName!, StringComparer.Ordinal);
        return [.. assemblies.SelectMany(assembly => Read(assembly, types))];
    }

    private static bool IsIn(string root, string? space) =>
        space is not null && (space == root || space.StartsWith($"{root}.", StringComparison.Ordinal));

    private static IEnumerable<CodeType> Read(Assembly assembly, Dictionary<string, Type> types)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location, new ReaderParameters { ReadSymbols = true, InMemory = true });
        foreach (var definition in module.Types.Where(definition => types.ContainsKey(definition.FullName)))
        {
            var findings = new Findings();
            findings.Add(definition);
            var self = types[definition.FullName];
            yield return new CodeType(
                self,
                findings.FirstLine,
                findings.Types.Where(used => types.ContainsKey(used.Key) && types[used.Key] != self)
                    .ToDictionary(used => types[used.Key], used => used.Value),
                findings.Calls,
                findings.Texts,
                findings.Files);
        }
    }

    private sealed class Findings
    {
        private SourceLine? line;

        public SourceLine? FirstLine { get; private set; }

        /// <summary>Full names of top-level types.</summary>
        public Dictionary<string, SourceLine?> Types { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, SourceLine?> Calls { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, SourceLine?> Texts { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

        public void Add(TypeDefinition type)
        {
            line = type.Methods.SelectMany(Points).MinBy(point => point.StartLine) is { } first ? SourceLine.Of(first) : FirstLine;
            FirstLine ??= line;
            Add(type.BaseType);
            AddAll(type.Interfaces.Select(implemented => implemented.InterfaceType));
            AddAttributes(type);
            AddConstraints(type);
            foreach (var field in type.Fields)
            {
                Add(field.FieldType);
                AddAttributes(field);
                AddText(field.Constant);
            }

            foreach (var property in type.Properties)
            {
                AddAttributes(property);
            }

            foreach (var method in type.Methods)
            {
                line = Points(method).FirstOrDefault() is { } start ? SourceLine.Of(start) : FirstLine;
                AddSignature(method);
                AddAttributes(method);
                AddConstraints(method);
                foreach (var parameter in method.Parameters)
                {
                    AddAttributes(parameter);
                }

                AddBody(method);
            }

            foreach (var nested in type.NestedTypes)
            {
                Add(nested);
            }
        }

        private void AddBody(MethodDefinition method)
        {
            if (!method.HasBody)
            {
                return;
            }

            AddAll(method.Body.Variables.Select(variable => variable.VariableType));
            AddAll(method.Body.ExceptionHandlers.Select(handler => handler.CatchType));
            Files.UnionWith(
                method.DebugInformation.SequencePoints.Select(point => Path.GetFileName(point.Document.Url.Replace('\\', '/'))));
            var points = Points(method).ToDictionary(point => point.Offset);
            foreach (var instruction in method.Body.Instructions)
            {
                line = points.TryGetValue(instruction.Offset, out var point) ? SourceLine.Of(point) : line;
                switch (instruction.Operand)
                {
                    case MethodReference called:
                        Calls.TryAdd($"{called.DeclaringType.FullName}.{called.Name}", line);
                        AddSignature(called);
                        break;
                    case FieldReference field:
                        Add(field.DeclaringType);
                        Add(field.FieldType);
                        break;
                    case TypeReference type:
                        Add(type);
                        break;
                    default:
                        AddText(instruction.Operand);
                        break;
                }
            }
        }

        private void AddSignature(MethodReference method)
        {
            Add(method.DeclaringType);
            Add(method.ReturnType);
            AddAll(method.Parameters.Select(parameter => parameter.ParameterType));
            if (method is GenericInstanceMethod generic)
            {
                AddAll(generic.GenericArguments);
            }
        }

        private void AddAttributes(Mono.Cecil.ICustomAttributeProvider provider)
        {
            foreach (var attribute in provider.CustomAttributes)
            {
                Add(attribute.AttributeType);
                AddAll(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>());
            }
        }

        private void AddConstraints(IGenericParameterProvider provider) =>
            AddAll(
                provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

        private void AddAll(IEnumerable<TypeReference> types)
        {
            foreach (var type in types)
            {
                Add(type);
            }
        }

        private void Add(TypeReference? type)
        {
            switch (type)
            {
                case null or GenericParameter:
                    break;
                case GenericInstanceType generic:
                    Add(generic.ElementType);
                    AddAll(generic.GenericArguments);
                    break;
                case TypeSpecification wrapped:
                    Add(wrapped.ElementType);
                    break;
                case { DeclaringType: { } outer }:
                    Add(outer);
                    break;
                default:
                    Types.TryAdd(type.FullName, line);
                    break;
            }
        }

        private static IEnumerable<SequencePoint> Points(MethodDefinition method) =>
            method.DebugInformation.SequencePoints.Where(point => !point.IsHidden);

        private void AddText(object? value)
        {
            if (value is string text)
            {
                Texts.TryAdd(text, line);
            }
        }
    }
}
