using System.Reflection;
using System.Reflection.Emit;

namespace PartnerFocus.Tests;

/// <summary>
/// Which types the code of an assembly uses, read from what was compiled: signatures, fields and the instructions themselves, so that
/// no spelling of a name escapes. Constants are not in it: the compiler has copied them.
/// </summary>
internal sealed class TypeUses(Assembly assembly)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Every use of one type of the assembly by another.</summary>
    public IReadOnlyList<(Type By, Type Used)> All() =>
        [.. assembly.GetTypes().SelectMany(by => UsedBy(by).SelectMany(Parts).Where(used => used.Assembly == assembly && used != by).Select(used => (by, used))).Distinct()];

    private static IEnumerable<Type?> UsedBy(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(),
        .. type.GetCustomAttributesData().SelectMany(a => a.ConstructorArguments).Select(a => a.Value as Type),
        .. type.GetFields(Declared).Select(f => f.FieldType),
        .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(UsedBy),
    ];

    private static IEnumerable<Type?> UsedBy(MethodBase method) =>
    [
        (method as MethodInfo)?.ReturnType, .. method.GetParameters().Select(p => p.ParameterType),
        .. method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [],
        .. method.GetMethodBody() is { } body ? Named(method, body.GetILAsByteArray()!) : [],
    ];

    /// <summary>What the instructions of a method name.</summary>
    private static IEnumerable<Type?> Named(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opcode = Codes[code[at] == 0xFE ? (short)((0xFE << 8) | code[at + 1]) : code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineTok or OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField)
            {
                foreach (var named in Named(method, BitConverter.ToInt32(code, at)))
                {
                    yield return named;
                }
            }

            at += Length(opcode.OperandType, code, at);
        }
    }

    private static IEnumerable<Type?> Named(MethodBase method, int token)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            MethodInfo called => [called.DeclaringType, called.ReturnType, .. called.GetGenericArguments()],
            MemberInfo member => [member.DeclaringType],
            null => [],
        };
    }

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    /// <summary>A type with what it is made of: <c>IReadOnlyList&lt;X&gt;</c> is X too.</summary>
    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
