using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>"both sides", "the two countries", "the parties", and what bodies and groups are called after they were named.</summary>
internal sealed class JointMentions(Document document, NameLayer layer, MentionBuilder builder)
{
    private static readonly NameWords Words = NameWords.Shipped;

    public void Add(IReadOnlyList<ActorReference> parties, List<Mention> mentions)
    {
        if (parties.Count == 2)
        {
            for (int token = 0; token < document.Tokens.Length; token++)
            {
                if (JointNoun(token) is var noun and >= 0)
                    mentions.Add(builder.Mention(token, noun, noun, NameKind.Group, MentionForm.Nominal, null, null) with { Members = parties });
            }
        }

        AddNouns(mentions);
    }

    /// <summary>The noun of "both sides", "the two countries", "each party", "neither side"; -1 if none begins here.</summary>
    private int JointNoun(int token)
    {
        int end = document.SentenceOf(token).End;
        string lower = document[token].Lower;
        int noun = lower switch
        {
            "both" or "each" or "neither" => token + 1,
            "the" when token + 1 < end && document[token + 1].Lower == "two" => token + 2,
            "the" when token + 1 < end && Words.Warring.Contains(document[token + 1].Lower) => token + 1,
            "the" or "all" when token + 1 < end && document[token + 1].Lower is "sides" or "parties" => token + 1,
            _ => -1,
        };
        while (noun >= 0 && noun < end && Words.Warring.Contains(document[noun].Lower))
            noun++;
        if (noun < 0 || noun >= end || !Words.Sides.Contains(document[noun].Lower))
            return -1;
        return lower is "both" or "the" or "all" && !document[noun].Lower.EndsWith('s') ? -1 : noun;
    }

    /// <summary>"the alliance", "the rebels": the only body or group named before that is called so.</summary>
    private void AddNouns(List<Mention> mentions)
    {
        Dictionary<string, (GazetteerEntry? Only, int First)> entries = BodyNouns.Of(layer);
        if (entries.Count == 0)
            return;
        for (int token = 1; token < document.Tokens.Length; token++)
        {
            if (!entries.TryGetValue(document[token].Lower, out var named) || named.Only is not { } entry || token < named.First)
                continue;
            int first = token - 1;
            while (first > document.SentenceOf(token).First && token - first < 3 && document[first].Upos is Upos.ADJ or Upos.NUM or Upos.PUNCT && document[first].Lower != ",")
                first--;
            if (document[first].Lower != "the" || layer.NameAt(token) is not null)
                continue;
            mentions.Add(builder.Mention(first + 1, token, token, entry.Kind == EntryKind.Body ? NameKind.Body : NameKind.Group, MentionForm.Nominal, entry.Actor, entry.Party));
        }
    }
}
