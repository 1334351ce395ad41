using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Parley.Training;

/// <summary>Reads the lists that lie beside the programs that train, and ship in the models alone.</summary>
internal static class OwnLists
{
    /// <param name="name">The file's name.</param>
    public static T Read<T>(string name)
    {
        using Stream stream = typeof(OwnLists).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<T>(reader);
    }
}
