using Parley.Text;
using Parley.Training;

namespace Parley.Tests.Text;

public class LemmatiserTests
{
    private static readonly Lemmatiser Trained = Train();

    [Theory]
    [InlineData("Orvia", Upos.PROPN, "NNP", "Orvia")]
    [InlineData("ORVIA", Upos.PROPN, "NNP", "Orvia")]
    [InlineData("orvia", Upos.PROPN, "NNP", "Orvia")]
    [InlineData("OTU", Upos.PROPN, "NNP", "OTU")]
    [InlineData("NEGOTIATORS", Upos.PROPN, "NNP", "Negotiators")]
    [InlineData("orvian", Upos.ADJ, "JJ", "Orvian")]
    [InlineData("parleyed", Upos.VERB, "VBD", "parley")]
    [InlineData("parleying", Upos.VERB, "VBG", "parley")]
    [InlineData("convened", Upos.VERB, "VBN", "convene")]
    [InlineData("parties", Upos.NOUN, "NNS", "party")]
    [InlineData("went", Upos.VERB, "VBD", "go")]
    [InlineData("1,250,000", Upos.NUM, "CD", "1250000")]
    [InlineData("7,5", Upos.NUM, "CD", "7.5")]
    [InlineData("12,50", Upos.NUM, "CD", "12.50")]
    [InlineData("tervian", Upos.ADJ, "JJ", "Tervian")]
    [InlineData("non-orvian", Upos.ADJ, "JJ", "non-orvian")]
    [InlineData("X", Upos.NOUN, "NN", "X")]
    public void Words_have_the_lemmas_that_their_tags_give_them(string form, Upos upos, string xpos, string lemma)
    {
        Trained.Lemma(form, form.ToLowerInvariant(), new Tag(upos, xpos)).ShouldBe(lemma);
    }

    [Theory]
    [InlineData("envoys", "envoys", "envoy")]
    [InlineData("ran", "ran", "run")]
    [InlineData("ORVIA", "orvia", "Orvia")]
    [InlineData("orvian", "orvian", "Orvian")]
    [InlineData("McHolt", "mcholt", "McHolt")]
    public void A_script_leads_from_a_form_to_its_lemma(string form, string lower, string lemma)
    {
        LemmaScript.Between(form, lower, lemma).Apply(form, lower).ShouldBe(lemma);
    }

    private static Lemmatiser Train()
    {
        (string, string, Upos, string)[] seen =
        [
            ("Orvia", "Orvia", Upos.PROPN, "NNP"), ("OTU", "OTU", Upos.PROPN, "NNP"), ("Orvian", "Orvian", Upos.ADJ, "JJ"), ("parley", "parley", Upos.VERB, "VB"),
            ("convene", "convene", Upos.VERB, "VB"), ("party", "party", Upos.NOUN, "NN"), ("Tessia", "Tessia", Upos.PROPN, "NNP"),
        ];
        Token[] tokens =
        [
            .. seen.Concat(seen).Select(w => new Token(new Span(0, w.Item1.Length), w.Item1, w.Item1.ToLowerInvariant(), w.Item2, w.Item3, w.Item4, -1, "root", 0)),
        ];
        var (scripts, table) = LemmaTrainer.Train(tokens, IrregularForms.Read(), new WordForms());
        return new Lemmatiser(scripts, table.ToTable());
    }
}
