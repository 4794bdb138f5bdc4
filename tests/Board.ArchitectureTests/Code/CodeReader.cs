using System.Reflection;
using Mono.Cecil;

namespace Board.ArchitectureTests.Code;

/// <summary>
/// Reads compiled code. ArchUnitNET does not see into async lambdas (TNG/ArchUnitNET issue 230), which is where this product
/// does its work: <c>unitOfWork.ExecuteAsync(async ct => …)</c>.
/// </summary>
internal static class CodeReader
{
    /// <summary>The types that somebody wrote in some assemblies.</summary>
    /// <param name="root">What the namespaces of the product begin with.</param>
    /// <param name="assemblies">Where to look.</param>
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
                findings.Types.Select(name => types.GetValueOrDefault(name)).OfType<Type>().Where(type => type != self).ToHashSet(),
                findings.Calls,
                findings.Texts,
                findings.Files);
        }
    }

    private sealed class Findings
    {
        /// <summary>Full names of top-level types.</summary>
        public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

        public void Add(TypeDefinition type)
        {
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
            Files.UnionWith(method.DebugInformation.SequencePoints.Select(point => Path.GetFileName(point.Document.Url.Replace('\\', '/'))));
            foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
            {
                switch (operand)
                {
                    case MethodReference called:
                        Calls.Add($"{called.DeclaringType.FullName}.{called.Name}");
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
                        AddText(operand);
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
            AddAll(provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));

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
                    Types.Add(type.FullName);
                    break;
            }
        }

        private void AddText(object? value)
        {
            if (value is string text)
            {
                Texts.Add(text);
            }
        }
    }
}
