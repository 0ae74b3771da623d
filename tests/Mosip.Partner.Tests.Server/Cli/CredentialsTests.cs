using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class CredentialsTests : IDisposable
{
    private const string WellKnown = "https://api.example.org/.well-known/";

    private static readonly VectorFile Vectors = VectorFile.Load("vc-canonical");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_GoodProof_SaysWhoseAndWhatIsNotCovered()
    {
        ToolResult run = await VerifyAsync("vc-unmapped-members");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"key          {WellKnown}public-key.json", run.Lines);
        Assert.Contains("algorithm    PS256", run.Lines);
        Assert.Contains("/credentialSubject/zone", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vc-tampered-value", "not verified (SignatureInvalid)")]
    [InlineData("vc-attacker-host", "not verified (KeyUnknown)")]
    [InlineData("vc-proof-missing", "not verified (ProofMissing)")]
    public async Task Verify_BadProof_FailsAndSaysWhy(string id, string why)
    {
        ToolResult run = await VerifyAsync(id);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(why, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Verify_ContextWithoutAddress_IsWrongUsage()
    {
        ToolResult run = await Tool.RunAsync("credentials", "verify", "--context", "file.json", "--controller", Document("controller.json"), "--issuer-key", Document("public-key.json"), Credential("vc-rs256"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ADDRESS=FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_VerifiableCredential_PrintsAttributesAndWhatIsNotCovered()
    {
        (string key, string certificate, _) = Key();

        ToolResult run = await Tool.RunAsync(["credentials", "open", "--key", key, "--cert", certificate, .. Trust(), Credential("vc-unmapped-members")]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Noor Haddad", JsonDocument.Parse(run.Output).RootElement.GetProperty("fullName")[0].GetProperty("value").GetString());
        Assert.Contains("not covered by the proof: zone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_RefusalOfTheDataShare_SaysSoAndWhatToDo()
    {
        (string key, string certificate, _) = Key();
        string file = _folder.Write("share.txt", """{"id":"mosip.data.share","version":"1.0","responsetime":"2024-05-14T09:05:00.000Z","dataShare":null,"errors":[{"errorCode":"DAT-SER-006","message":"x"}]}""");

        ToolResult run = await Tool.RunAsync("credentials", "open", "--key", key, "--cert", certificate, file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("DAT-SER-006", run.Error, StringComparison.Ordinal);
        Assert.Contains("the file is a refusal of the data share", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ContextThatIsNotGiven_SaysWhatToGive()
    {
        ToolResult run = await Tool.RunAsync(
            "credentials", "verify", "--context", $"https://other.example/context.json={Path.Combine(VectorFile.Folder, "contexts", "mosip-context-1.3.json")}",
            "--controller", Document("controller.json"), "--issuer-key", Document("public-key.json"), Credential("vc-rs256"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--context ADDRESS=FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SealedCardWithPin_IsOpenedAndCalledNotVerified()
    {
        (string key, string certificate, X509Certificate2 partner) = Key();
        using var recipient = new EnvelopeRecipient(partner);
        string card = $$"""{"credentialSubject":{"id":"5678901234","UIN":"{{PinEncryption.Seal("482913", "5678901234")}}"},"protectedAttributes":["UIN"]}""";
        string share = _folder.Write("share.txt", CombinedData.Seal(recipient, Encoding.UTF8.GetBytes(card)) + "\n");
        string delivery = _folder.Write("event.json", """{"topic":"acme-print/CREDENTIAL_ISSUED","event":{"id":"e","transactionId":"r","dataShareUri":"http://x/y","data":{"protectionKey":"482913"}}}""");

        ToolResult run = await Tool.RunAsync(
            "credentials", "open", "--key", key, "--cert", certificate, "--event", delivery, share);

        Assert.Equal("not verified", run.Error.Trim());
        Assert.Equal("5678901234", JsonDocument.Parse(run.Output).RootElement.GetProperty("UIN").GetString());
    }

    [Fact]
    public async Task Open_Document_IsWhatVerifyTakes()
    {
        (string key, string certificate, X509Certificate2 partner) = Key();
        using var recipient = new EnvelopeRecipient(partner);
        string share = _folder.Write("share.txt", CombinedData.Seal(recipient, Encoding.UTF8.GetBytes(Vectors.Case("vc-rs256").Input("documentJson"))));

        ToolResult opened = await Tool.RunAsync("credentials", "open", "--key", key, "--cert", certificate, "--document", share);
        ToolResult verified = await Tool.RunAsync(["credentials", "verify", .. Trust(), _folder.Write("opened.json", opened.Output)]);

        Assert.Equal((0, 0, ""), (opened.ExitCode, verified.ExitCode, verified.Error));
        Assert.Contains("proof        good", verified.Lines);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("""{"topic":"acme-print/CREDENTIAL_ISSUED","event":{"id":"e","transactionId":"r","dataShareUri":"http://x/y","data":{}}}""", "--event")]
    public async Task Open_FileThatIsNoShare_SaysWhatItIs(string content, string words)
    {
        (string key, string certificate, _) = Key();

        ToolResult run = await Tool.RunAsync("credentials", "open", "--key", key, "--cert", certificate, _folder.Write("share.txt", content));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_HalfOfWhatChecks_IsWrongUsage()
    {
        (string key, string certificate, _) = Key();
        string[] open = ["credentials", "open", "--key", key, "--cert", certificate, _folder.Write("share.txt", "VkVS")];

        ToolResult unsigned = await Tool.RunAsync([.. open, "--trust", certificate]), without = await Tool.RunAsync([.. open, "--controller", Document("controller.json")]);

        Assert.Equal((2, 2), (unsigned.ExitCode, without.ExitCode));
        Assert.Contains("--trust needs --event or --signature", unsigned.Error, StringComparison.Ordinal);
        Assert.Contains("--controller needs --context and --issuer-key", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ShareThatIsStillSealed_SaysToOpenItFirst()
    {
        ToolResult run = await Tool.RunAsync(["credentials", "verify", .. Trust(), _folder.Write("share.txt", "VkVSX1Iy")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("credentials open --document", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolResult> VerifyAsync(string id) => Tool.RunAsync(["credentials", "verify", .. Trust(), Credential(id)]);

    private string[] Trust() =>
    [
        "--context", $"{WellKnown}mosip-context.json={Path.Combine(VectorFile.Folder, "contexts", "mosip-context-1.3.json")}",
        "--controller", Document("controller.json"),
        "--issuer-key", Document("public-key.json"),
        "--issuer-key", Document("unlisted-key.json"),
    ];

    private string Document(string name) => _folder.Write(name, Vectors.Root.GetProperty("keyDocuments").GetProperty(WellKnown + name).GetProperty("document").GetRawText());

    private string Credential(string id) => _folder.Write($"{id}.json", Vectors.Case(id).Input("documentJson"));

    private (string Key, string CertificateFile, X509Certificate2 Certificate) Key()
    {
        using var rsa = RSA.Create(2048);
        X509Certificate2 certificate = new CertificateRequest("CN=acme-print", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        return (_folder.Write("key.pem", rsa.ExportPkcs8PrivateKeyPem()), _folder.Write("cert.pem", certificate.ExportCertificatePem()), certificate);
    }
}
