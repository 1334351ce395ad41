using System.Text;
using Parley.Articles;

namespace Parley.Tests.Articles;

public class EncodingTests
{
    private const string Report = "The envoys of Østria and Varland – “old friends” – met in a café for 3 € a cup.";

    [Fact]
    public void UTF_8_is_read_with_and_without_its_mark()
    {
        Decode(Encoding.UTF8.GetBytes(Report)).ShouldBe(Report);
        Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Report)]).ShouldBe(Report);
    }

    [Fact]
    public void UTF_16_is_read_by_its_mark()
    {
        Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Report)]).ShouldBe(Report);
        Decode([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Report)]).ShouldBe(Report);
    }

    [Fact]
    public void What_is_no_UTF_8_and_looks_like_text_is_Windows_1252()
    {
        Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Report)).ShouldBe(Report);
    }

    [Fact]
    public void UTF_8_that_is_cut_off_is_an_error_that_says_where()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Report);
        int quote = Encoding.UTF8.GetByteCount(Report[..Report.IndexOf('“', StringComparison.Ordinal)]);
        ParleyException error = Fails(bytes[..(quote + 1)], ErrorCode.InputBrokenEncoding);
        error.What.ShouldContain($"byte {quote}");
    }

    [Fact]
    public void UTF_8_with_a_broken_character_is_an_error()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Report);
        bytes[Array.IndexOf(bytes, (byte)0xC3) + 1] = (byte)'x';
        Fails(bytes, ErrorCode.InputBrokenEncoding);
    }

    [Fact]
    public void UTF_16_that_is_cut_off_is_an_error() =>
        Fails([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Report)[..^1]], ErrorCode.InputBrokenEncoding);

    [Fact]
    public void A_page_is_read_in_the_encoding_that_it_declares()
    {
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[] page = cyrillic.GetBytes("<html><meta charset='windows-1251'><p>Переговоры начались в Женеве в пятницу утром.</p>");
        Read(page).Article!.Text.ShouldBe("Переговоры начались в Женеве в пятницу утром.");
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2 })]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' })]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', 0 })]
    [InlineData(new byte[] { (byte)'a', 1, 2, 3, 4, 5, (byte)'b' })]
    [InlineData(new byte[] { 0x81, 0x8D, 0x90, 0xFE, (byte)'a' })]
    public void What_is_no_text_is_an_error(byte[] bytes) => Fails(bytes, ErrorCode.InputBinary);

    private static string Decode(byte[] bytes) => Read(bytes).Article!.Text;

    private static ParleyException Fails(byte[] bytes, ErrorCode code)
    {
        ParleyException error = Read(bytes).Error.ShouldNotBeNull();
        error.Code.ShouldBe(code);
        return error;
    }

    private static SourceResult Read(byte[] bytes) => ArticleSource.Read(["-"], new MemoryStream(bytes)).ToArray().ShouldHaveSingleItem();
}
