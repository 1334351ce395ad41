using System.Collections.Immutable;
using Parley.Names;

namespace Parley.Reading;

public sealed partial class AnnotatedArticle
{
    private ImmutableArray<Mention> _mentions = [];
    private int[] _mentionOfToken = [];

    /// <summary>Names, nominal phrases, demonyms and pronouns that refer to somebody, in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions
    {
        get => _mentions;
        set
        {
            _mentions = value;
            _mentionOfToken = new int[Document.Tokens.Length];
            Array.Fill(_mentionOfToken, -1);
            // Longer mentions first, so that a name inside a phrase keeps its own tokens and a phrase its head.
            foreach (int index in Enumerable.Range(0, value.Length).OrderByDescending(i => value[i].Last - value[i].First))
            {
                for (int token = value[index].First; token <= value[index].Last; token++)
                    _mentionOfToken[token] = index;
            }

            for (int index = 0; index < value.Length; index++)
            {
                if (value[index].Form != MentionForm.Adjective)
                    _mentionOfToken[value[index].Head] = index;
            }
        }
    }

    /// <summary>The mention that a token heads or is part of; null if there is none.</summary>
    public Mention? MentionAt(int token) =>
        token >= 0 && token < _mentionOfToken.Length && _mentionOfToken[token] >= 0 ? _mentions[_mentionOfToken[token]] : null;
}
