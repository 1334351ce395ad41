using Parley.Record;

namespace Parley.Names;

/// <summary>One person of an article, under all the spellings that it uses.</summary>
internal sealed class ArticlePerson(string name)
{
    /// <summary>The fullest spelling seen.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Keys of the fullest spelling's words (<see cref="NameKey"/>).</summary>
    public List<string> Keys { get; private set; } = NameKey.Words(name);

    /// <summary>Every spelling, in the order of the text.</summary>
    public List<string> Spellings { get; } = [];

    public Gender Gender { get; set; }

    /// <summary>The side that the person stands on, as far as the article, or a known leader's name, tells.</summary>
    public ActorReference? Party { get; set; }

    /// <summary>The offices that the article gives the person.</summary>
    public List<Office> Offices { get; } = [];

    public ActorReference Reference => new(Slug.Of(Name), Name);

    public string Family => Keys.Count > 0 ? Keys[^1] : "";

    public void Add(string spelling)
    {
        if (!Spellings.Contains(spelling))
            Spellings.Add(spelling);
        List<string> keys = NameKey.Words(spelling);
        if (keys.Count <= Keys.Count)
            return;
        (Name, Keys) = (spelling, keys);
    }
}
