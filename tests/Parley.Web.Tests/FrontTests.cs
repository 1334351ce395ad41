using System.IO.Compression;
using System.Security.Cryptography;

namespace Parley.Web.Tests;

public class FrontTests
{
    [Fact]
    public void The_built_script_is_of_the_source_beside_it()
    {
        string front = Path.Combine(Checkout.Root, "src", "Parley.Web", "front");
        byte[] all =
        [
            .. File.ReadAllBytes(Path.Combine(front, "site.ts")), .. File.ReadAllBytes(Path.Combine(front, "tsconfig.json")),
            .. File.ReadAllBytes(Path.Combine(front, "..", "assets", "site.js")),
        ];
        File.ReadAllText(Path.Combine(front, "built.sha256")).Trim()
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(all)), "run `npm ci && npm run build` in src/Parley.Web/front");
    }

    [Fact]
    public void All_scripts_together_are_under_300_KB_compressed()
    {
        string[] scripts = Directory.GetFiles(Path.Combine(Checkout.Root, "src", "Parley.Web", "assets"), "*.js");
        scripts.ShouldNotBeEmpty();
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (string script in scripts)
                zip.Write(File.ReadAllBytes(script));
        }

        compressed.Length.ShouldBeLessThan(300_000);
    }
}
