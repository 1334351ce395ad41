using Parley.Data;

namespace Parley.Joining;

/// <summary>
/// In how many of some thousand texts of news each word is, however they are written: how rare a word is tells how much it says about
/// what a text is about. Made by <c>src/Parley.Training</c>; a word that is in hardly any of the texts is left out.
/// </summary>
internal sealed class WordFrequencies
{
    private const uint Magic = 0x31465750;   // "PWF1"

    /// <summary>A word must be in so many texts.</summary>
    private const int Least = 3;

    /// <summary>What is thought of beside the texts that there are, so that a word that none of them has is not beyond all measure.</summary>
    private const double Others = 40;

    private static readonly Lazy<WordFrequencies> Loaded = new(() => DataFile.Load("frequencies.model", Read));

    private readonly int _texts;
    private readonly Dictionary<uint, ushort> _words;

    private WordFrequencies(int texts, Dictionary<uint, ushort> words) => (_texts, _words) = (texts, words);

    public static WordFrequencies Shipped => Loaded.Value;

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Counts the words of some texts, not more than 65,535.</summary>
    public static WordFrequencies Of(IEnumerable<string> texts)
    {
        var counts = new Dictionary<uint, ushort>();
        int all = 0;
        foreach (string text in texts)
        {
            all++;
            var words = TextWords.Of(text);
            for (int i = 0; i < words.Count; i++)
                counts[words.Word(i)] = (ushort)(counts.GetValueOrDefault(words.Word(i)) + 1);
        }

        return new(all, counts.Where(c => c.Value >= Least).ToDictionary());
    }

    /// <summary>How much a word says: the logarithm of how many texts there are for each that has it.</summary>
    public double Rarity(uint word) => Math.Log((_texts + Others) / (_words.GetValueOrDefault(word) + Others));

    /// <exception cref="InvalidDataException">No counts of this format.</exception>
    public static WordFrequencies Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is no count of words.");
        (int texts, int count) = (reader.ReadInt32(), reader.ReadInt32());
        var words = new Dictionary<uint, ushort>();
        for (int i = 0; i < count; i++)
            words[reader.ReadUInt32()] = reader.ReadUInt16();
        return new(texts, words);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_texts);
        writer.Write(_words.Count);
        foreach ((uint word, ushort count) in _words.OrderBy(w => w.Key))
        {
            writer.Write(word);
            writer.Write(count);
        }
    }
}
