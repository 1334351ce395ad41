using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Parley.Text.Network;

namespace Parley.Text;

/// <summary>
/// The models in one file: <c>PLYL</c>, the format's number, then tags, relations, sets of names, words, phrases, the network's weights, lemma scripts,
/// lemmas, sets of features, features, the ends of sentences and the places of punctuation. Numbers are little-endian; a list begins with its length as 32 bits.
/// </summary>
internal sealed record ModelFile
{
    private const uint Magic = 0x4C594C50;
    private const int Format = 7;

    public required ImmutableArray<Tag> Tags { get; init; }

    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>The sets of names: the kinds of each.</summary>
    public required ImmutableArray<NameLabels> Names { get; init; }

    /// <summary>The rows of words in the network's table.</summary>
    public required KeyList Words { get; init; }

    /// <summary>Names and titles (<see cref="PhraseMarks"/>).</summary>
    public required KeyList Phrases { get; init; }

    public required NetworkWeights Network { get; init; }

    public required ImmutableArray<LemmaScript> LemmaScripts { get; init; }

    public required KeyList Lemmas { get; init; }

    /// <summary>Sets of features.</summary>
    public required ImmutableArray<string> FeatureSets { get; init; }

    /// <summary>Which of them words have.</summary>
    public required KeyList Features { get; init; }

    /// <summary>The weights that decide where sentences end.</summary>
    public required sbyte[] Boundaries { get; init; }

    /// <summary>The weights that decide where punctuation hangs.</summary>
    public required sbyte[] Punctuation { get; init; }

    /// <summary>What one of them is worth beside the network's scores of arcs.</summary>
    public required float PunctuationUnit { get; init; }

    /// <exception cref="InvalidDataException">No model, or one of another format.</exception>
    public static ModelFile Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Format)
            throw new InvalidDataException("The language model is damaged or was made for another version.");
        return new ModelFile
        {
            Tags = [.. Many(reader, r => new Tag((Upos)r.ReadByte(), r.ReadString()))],
            Relations = [.. Many(reader, r => r.ReadString())],
            Names = [.. Many(reader, r => new NameLabels([.. Many(r, kind => kind.ReadString())]))],
            Words = ReadKeys(reader),
            Phrases = ReadKeys(reader),
            Network = NetworkWeights.Read(reader),
            LemmaScripts = [.. Many(reader, r => new LemmaScript(r.ReadByte(), r.ReadString(), r.ReadBoolean()))],
            Lemmas = ReadKeys(reader),
            FeatureSets = [.. Many(reader, r => r.ReadString())],
            Features = ReadKeys(reader),
            Boundaries = Numbers<sbyte>(reader),
            Punctuation = Numbers<sbyte>(reader),
            PunctuationUnit = reader.ReadSingle(),
        };
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Format);
        Many(writer, Tags, (w, tag) =>
        {
            w.Write((byte)tag.Upos);
            w.Write(tag.Xpos);
        });
        Many(writer, Relations, (w, relation) => w.Write(relation));
        Many(writer, Names, (w, set) => Many(w, set.Kinds, (to, kind) => to.Write(kind)));
        Write(writer, Words);
        Write(writer, Phrases);
        Network.Write(writer);
        Many(writer, LemmaScripts, (w, script) =>
        {
            w.Write((byte)script.Strip);
            w.Write(script.Add);
            w.Write(script.IsTitle);
        });
        Write(writer, Lemmas);
        Many(writer, FeatureSets, (w, set) => w.Write(set));
        Write(writer, Features);
        Numbers(writer, Boundaries);
        Numbers(writer, Punctuation);
        writer.Write(PunctuationUnit);
    }

    private static T[] Many<T>(BinaryReader reader, Func<BinaryReader, T> one)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
            items[i] = one(reader);
        return items;
    }

    private static void Many<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> one)
    {
        writer.Write(items.Length);
        foreach (T item in items)
            one(writer, item);
    }

    private static KeyList ReadKeys(BinaryReader reader) => new(Numbers<uint>(reader), Numbers<uint>(reader));

    private static void Write(BinaryWriter writer, KeyList list)
    {
        Numbers<uint>(writer, list.Keys);
        Numbers<uint>(writer, list.Values);
    }

    private static T[] Numbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static void Numbers<T>(BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }
}

/// <summary>Keys, in ascending order, and a value for each.</summary>
internal sealed record KeyList(uint[] Keys, uint[] Values)
{
    public KeyTable ToTable() => new(Keys, Values);
}
