namespace Parley.Reading;

/// <summary>One step of reading. It is stateless and thread-safe; all it knows of an article is in the article.</summary>
public interface IReadingStep
{
    /// <summary>Its name in <c>parley inspect</c>, in errors and in timings.</summary>
    string Name { get; }

    /// <summary>The layers that must be there before it runs.</summary>
    Layers Needs { get; }

    /// <summary>The layers that are there afterwards.</summary>
    Layers Gives { get; }

    void Run(AnnotatedArticle article);
}
