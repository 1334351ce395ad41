using System.Text;
using Parley.Articles;

namespace Parley.Tests.Articles;

public sealed class MarkupDecoderTests
{
    private const string Russian = "<p>Посланники обоих государств встретились в понедельник в столице и сказали, что переговоры продолжатся.</p>";

    [Fact]
    public void What_is_valid_UTF_8_is_UTF_8_whatever_it_says() =>
        MarkupDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + Russian), "windows-1251").ShouldContain("Посланники");

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    public void The_server_the_page_and_the_XML_declaration_name_the_encoding(string charset)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        MarkupDecoder.Decode(encoding.GetBytes(Russian), charset).ShouldBe(Russian);
        MarkupDecoder.Decode(encoding.GetBytes($"<meta charset='{charset}'>{Russian}"), null).ShouldContain("Посланники");
        MarkupDecoder.Decode(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{charset}\"?>{Russian}"), null).ShouldContain("Посланники");
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1252", "<p>Die Gespräche über die Brücke führten zu großen Überraschungen für beide Länder.</p>")]
    [InlineData("windows-1253", "<p>Οι απεσταλμένοι των δύο κρατών συναντήθηκαν τη Δευτέρα στην πρωτεύουσα.</p>")]
    public void Without_a_word_of_it_the_encoding_is_guessed_by_what_reads_like_a_language(string charset, string page) =>
        MarkupDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(page), null).ShouldBe(page);

    [Fact]
    public void UTF_16_without_a_mark_is_seen_by_its_zeros() => MarkupDecoder.Decode(Encoding.Unicode.GetBytes(Russian), null).ShouldBe(Russian);

    [Fact]
    public void One_broken_sign_leaves_a_page_UTF_8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Russian);
        bytes[4] = 0x20;
        MarkupDecoder.Decode(bytes, null).ShouldContain("переговоры");
    }
}
