using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Text;

/// <summary>The word lists by which text is cut into tokens and sentences: <c>Data/tokenizer.yaml</c>.</summary>
internal sealed class TokenizerRules
{
    public static TokenizerRules Shipped { get; } = new(DataFile.Read<Lists>("tokenizer.yaml"));

    private TokenizerRules(Lists lists)
    {
        NeverFinal = WordSet.Of(lists.NeverFinal);
        MayEnd = WordSet.Of(lists.MayEnd);
        BeforeNumber = WordSet.Of(lists.BeforeNumber);
        Starters = WordSet.Of(lists.Starters);
        ReportingVerbs = WordSet.Of(lists.ReportingVerbs);
        Prefixes = WordSet.Of(lists.Prefixes);
        Suffixes = WordSet.Of(lists.Suffixes);
        ApostropheWords = WordSet.Of(lists.ApostropheWords);
        Faces = WordSet.Of(lists.Faces);
        Units = WordSet.Of(lists.Units);
        Dollars = WordSet.Of(lists.Dollars);
        Domains = WordSet.Of(lists.Domains);
        Contractions = lists.Contractions.ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordSet NeverFinal { get; }

    public WordSet MayEnd { get; }

    public WordSet BeforeNumber { get; }

    public WordSet Starters { get; }

    public WordSet ReportingVerbs { get; }

    public WordSet Prefixes { get; }

    public WordSet Suffixes { get; }

    public WordSet ApostropheWords { get; }

    public WordSet Faces { get; }

    public WordSet Units { get; }

    public WordSet Dollars { get; }

    public WordSet Domains { get; }

    /// <summary>Words that are split, in lower case, and the length of their first part.</summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions { get; }

    private sealed class Lists
    {
        public List<string> NeverFinal { get; set; } = [];

        public List<string> MayEnd { get; set; } = [];

        public List<string> BeforeNumber { get; set; } = [];

        public List<string> Starters { get; set; } = [];

        public List<string> ReportingVerbs { get; set; } = [];

        public List<string> Prefixes { get; set; } = [];

        public List<string> Suffixes { get; set; } = [];

        public Dictionary<string, int> Contractions { get; set; } = [];

        public List<string> ApostropheWords { get; set; } = [];

        public List<string> Faces { get; set; } = [];

        public List<string> Units { get; set; } = [];

        public List<string> Dollars { get; set; } = [];

        public List<string> Domains { get; set; } = [];
    }
}
