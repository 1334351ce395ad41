using Parley.Text;
using Parley.Training;

namespace Parley.Tests.Text;

/// <summary>The shipped model on text that it has not seen. The floors only rise.</summary>
public class LanguageAccuracyTests
{
    [SharedFact]
    public void The_development_part_of_the_Web_Treebank_is_analysed_above_the_floors() => Check("ewt-dev", 0.947, 0.965, 0.83, 0.79);

    [SharedFact]
    public void The_development_part_of_GUM_is_analysed_above_the_floors() => Check("gum-dev", 0.96, 0.975, 0.825, 0.785);

    private static void Check(string name, double upos, double lemma, double uas, double las)
    {
        Accuracy accuracy = Accuracy.Of(LanguageModel.Shipped, Treebanks.Read(SharedData.Path("data", "language"), name));
        accuracy.Upos.ShouldBeGreaterThan(upos);
        accuracy.Lemma.ShouldBeGreaterThan(lemma);
        accuracy.Uas.ShouldBeGreaterThan(uas);
        accuracy.Las.ShouldBeGreaterThan(las);
    }
}
