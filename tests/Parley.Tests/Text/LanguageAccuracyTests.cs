using Parley.Text;
using Parley.Training;

namespace Parley.Tests.Text;

/// <summary>The shipped model on text that it has not seen. The floors only rise.</summary>
public class LanguageAccuracyTests
{
    [SharedFact]
    public void The_development_part_of_the_Web_Treebank_is_analysed_above_the_floors() => Check("ewt-dev", 0.956, 0.973, 0.885, 0.857);

    [SharedFact]
    public void The_development_part_of_GUM_is_analysed_above_the_floors() => Check("gum-dev", 0.969, 0.981, 0.885, 0.857);

    [SharedFact]
    public void The_names_of_the_Web_Treebank_are_found_above_the_floor()
    {
        string data = SharedData.Path("data", "language");
        NameAccuracy.Of(LanguageModel.Shipped, Treebanks.Read(data, "ewt-dev"), NameSets.Universal(data, "dev", withOther: false)).ShouldBeGreaterThan(0.71);
    }

    private static void Check(string name, double upos, double lemma, double uas, double las)
    {
        Accuracy accuracy = Accuracy.Of(LanguageModel.Shipped, Treebanks.Read(SharedData.Path("data", "language"), name));
        accuracy.Upos.ShouldBeGreaterThan(upos);
        accuracy.Lemma.ShouldBeGreaterThan(lemma);
        accuracy.Uas.ShouldBeGreaterThan(uas);
        accuracy.Las.ShouldBeGreaterThan(las);
    }
}
