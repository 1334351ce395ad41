using System.Reflection;
using System.Reflection.Emit;
using Parley.Reading;

namespace Parley.Tests;

/// <summary>Which rooms of the library know which: read from the built assembly, down to the instructions of every method.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Parley"] = [],
        ["Data"] = [],
        ["Text"] = ["Data"],
        ["Record"] = [],
        ["Articles"] = ["Text", "Record", "Data"],
        ["Names"] = ["Text", "Record", "Data"],
        ["Dates"] = ["Text", "Record", "Data", "Articles"],
        ["Reading"] = ["Text", "Record", "Data", "Articles", "Names", "Dates"],
        ["Joining"] = ["Text", "Record", "Data", "Articles", "Names", "Dates", "Reading"],
        ["Storage"] = ["Text", "Record", "Articles", "Reading", "Joining"],
        ["Watching"] = ["Text", "Record", "Articles", "Names", "Reading", "Joining", "Storage"],
        ["Views"] = ["Text", "Record", "Data", "Articles", "Reading", "Joining", "Storage"],
    };

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static TheoryData<string> Rooms => [.. Knows.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_before_it(string room)
    {
        HashSet<string> allowed = [.. Knows[room], room, "Parley"];
        var strangers = Library()
            .Where(t => RoomOf(t) == room)
            .SelectMany(t => Uses(t).Select(used => (Type: t, Used: used)))
            .Where(u => u.Used.Assembly == typeof(ArticleReader).Assembly && RoomOf(u.Used) is { } used && !allowed.Contains(used))
            .Select(u => $"{u.Type.FullName} knows {u.Used.FullName}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_is_on_the_plan() =>
        Library().Select(RoomOf).Distinct().Where(r => !Knows.ContainsKey(r!)).ShouldBeEmpty();

    [Fact]
    public void Each_step_of_reading_finds_the_layers_that_it_needs()
    {
        Layers there = Layers.None;
        foreach (IReadingStep step in new ArticleReader().Steps)
        {
            (step.Needs & ~there).ShouldBe(Layers.None, $"{step.Name} needs what no step before it gives");
            step.Gives.ShouldNotBe(Layers.None);
            there |= step.Gives;
        }
    }

    private static IEnumerable<Type> Library() => typeof(ArticleReader).Assembly.GetTypes().Where(t => RoomOf(t) is not null);

    private static string? RoomOf(Type type)
    {
        string space = type.Namespace ?? "";
        return space == "Parley" ? "Parley" : space.StartsWith("Parley.", StringComparison.Ordinal) ? space.Split('.')[1] : null;
    }

    private static IEnumerable<Type> Uses(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type> signatures = type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)));
        IEnumerable<Type> bodies = type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).SelectMany(Calls);
        return signatures.Concat(bodies).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    /// <summary>The types whose members a method's instructions name.</summary>
    private static IEnumerable<Type> Calls(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            OpCode operation = Codes[value];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(code, at)) is { } member)
                yield return member as Type ?? member.DeclaringType ?? typeof(object);
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        Type[] typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : [];
        Type[] methodArguments = method is { IsConstructor: false, IsGenericMethod: true } ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, typeArguments, methodArguments);
    }
}
