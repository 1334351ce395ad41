using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Reading;

/// <summary>
/// "They did not in fact resume until Thursday": what stands in its plain form behind "did", with nothing else for it to belong to, is a verb, although a
/// tagger that knows it better as a noun takes it for one.
/// </summary>
internal static class VerbsBehindDo
{
    public static Document Mended(Document document)
    {
        Token[]? mended = null;
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            if (document[token] is not { Upos: Upos.NOUN, Xpos: "NN", Relation: not "compound" } noun || document.Child(token, "aux") is not (>= 0 and var auxiliary) || document[auxiliary] is not { Lemma: "do", Xpos: not "VBN" } || auxiliary > token)
                continue;
            mended ??= [.. document.Tokens];
            mended[token] = noun with { Upos = Upos.VERB, Xpos = "VB", Lemma = noun.Lower };
        }

        return mended is null ? document : new Document(document.Text, document.Sentences, ImmutableArray.Create(mended)) { Analysis = document.Analysis };
    }
}
