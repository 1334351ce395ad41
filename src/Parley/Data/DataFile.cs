using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Parley.Data;

/// <summary>The knowledge about language and the world that ships inside the program.</summary>
public static class DataFile
{
    private static readonly IDeserializer Deserializer =
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <summary>Opens a file of <c>Data/</c>.</summary>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream("Data/" + name)
        ?? throw new FileNotFoundException($"Data/{name} is not part of this build.", name);

    /// <summary>Reads a trained model of <c>Data/</c>.</summary>
    /// <exception cref="ParleyException">The file is damaged, or of another version.</exception>
    public static T Load<T>(string name, Func<Stream, T> read)
    {
        using Stream stream = Open(name);
        return Load(name, stream, read);
    }

    internal static T Load<T>(string name, Stream stream, Func<Stream, T> read)
    {
        try
        {
            return read(stream);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new ParleyException(ErrorCode.ModelDamaged, "Data/" + name, "The model is damaged or was made for another version.", "Build or install the program again.", damage);
        }
    }

    /// <summary>Reads a YAML file of <c>Data/</c>; keys are written in lower case with hyphens.</summary>
    public static T Read<T>(string name)
    {
        using var reader = new StreamReader(Open(name));
        return Deserializer.Deserialize<T>(reader);
    }
}
