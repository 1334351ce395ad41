namespace Parley.Text;

/// <summary>A tag of the model: the universal part of speech and the Penn Treebank tag, predicted as one.</summary>
internal readonly record struct Tag(Upos Upos, string Xpos);
