using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class AuthBuildTests : IDisposable
{
    private const string Vid = "4370296312658178", Time = "2026-11-23T10:00:00.000Z", Transaction = "1234567890";

    private static readonly VectorFile Keys = VectorFile.Load("auth-request"), Captures = VectorFile.Load("bio-capture");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AuthBuild_Otp_WritesABodyThatIdaOpensAndASignatureOverTheseBytes()
    {
        ToolResult run = await BuildAsync("--id-type", "VID", "--transaction-id", Transaction, "--time", Time, "--env", "Staging", "--domain-uri", "https://example.org", "--consent", "--otp", "111111");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonObject body = Body();
        Assert.Equal(
            ("mosip.identity.auth", "1.0", Vid, "VID", Transaction, Time, true, "Staging", "https://example.org"),
            (Text(body, "id"), Text(body, "version"), Text(body, "individualId"), Text(body, "individualIdType"), Text(body, "transactionID"), Text(body, "requestTime"),
                (bool)body["consentObtained"]!, Text(body, "env"), Text(body, "domainUri")));
        Assert.Equal(CertificateThumbprint.Of(Keys.Certificate("ida_partner_enc")).ToUpperHex(), Text(body, "thumbprint"));
        JsonObject block = await BlockAsync(body);
        Assert.Equal(("111111", Time), (Text(block, "otp"), Text(block, "timestamp")));

        JwsVerification verification = new JwsVerifier(new TrustAnchors([Keys.Certificate("partner_auth_mosip")])).VerifyDetached(Signature(), BodyBytes());
        Assert.Equal(Keys.Certificate("partner_auth_mosip"), verification.Signer);
    }

    [Fact]
    public async Task AuthBuild_Otp_PassesTheSandboxsFilter()
    {
        await BuildAsync("--consent", "--otp", "111111");

        AssertAccepted(Keys, "auth");
    }

    [Fact]
    public async Task AuthBuild_Kyc_IsForTheOtherEndpoint()
    {
        ToolResult run = await BuildAsync("--consent", "--otp", "111111", "--kyc");

        Assert.Equal("mosip.identity.kyc", Text(Body(), "id"));
        Assert.Contains("/kyc/<MISP licence key>/example-rp/<API key>", run.Output, StringComparison.Ordinal);
        AssertAccepted(Keys, "kyc");
    }

    [Fact]
    public async Task AuthBuild_Demographics_ReachesIdaAsWritten()
    {
        const string Demographics =
            """
            {"name":[{"language":"eng","value":"Amina Diallo"},{"language":"ara","value":"\u0623\u0645\u064a\u0646\u0629"}],"dob":"1992/01/01","age":"30",
             "gender":[{"language":"fra","value":"Femme"}],"phoneNumber":"+212600000000","emailId":"amina@example.org",
             "location1":[{"language":"eng","value":"Kenitra"}],"postalCode":"14000","occupation":"Baker","residenceStatus":[{"language":"eng","value":"Permanent"}],"skills":["a","b"],"height":171}
            """;

        ToolResult run = await BuildAsync("--consent", "--demographics", _folder.Write("demographics.json", Demographics));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonNode expected = JsonNode.Parse(Demographics)!;
        expected["height"] = "171";
        Assert.True(JsonNode.DeepEquals(expected, (await BlockAsync(Body()))["demographics"]));
    }

    [Fact]
    public async Task AuthBuild_Biometrics_PassesThemUntouchedThroughTheFilter()
    {
        VectorCase capture = Captures.Case("accept-two-fingers-chained");
        string segments = capture.Inputs.GetProperty("biometrics").GetRawText();

        ToolResult run = await BuildAsync("--consent", "--biometrics", _folder.Write("capture.json", $$"""{"biometrics":{{segments}}}"""), "--transaction-id", Transaction, "--time", Time, "--env", "Staging", "--domain-uri", "https://example.org");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(segments), (await BlockAsync(Body()))["biometrics"]));
        AssertAccepted(Captures, "auth");
    }

    [Theory]
    [InlineData(Vid, "VID")]
    [InlineData("5637281943", "UIN")]
    [InlineData("919876543210@phone", "HANDLE")]
    public async Task AuthBuild_WithoutIdType_RecognisesIt(string id, string type)
    {
        ToolResult run = await RunAsync(id, "--consent", "--otp", "111111");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((id, type), (Text(Body(), "individualId"), Text(Body(), "individualIdType")));
    }

    [Fact]
    public async Task AuthBuild_WithoutTransactionAndTime_MakesThem()
    {
        ToolResult run = await BuildAsync("--consent", "--otp", "111111");

        string transaction = Text(Body(), "transactionID");
        Assert.Matches("^[A-Za-z0-9]{10}$", transaction);
        Assert.Contains($"transaction {transaction}:", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", Text(Body(), "requestTime"));
    }

    [Fact]
    public async Task AuthBuild_Signature_HasNoLineEnd()
    {
        await BuildAsync("--consent", "--otp", "111111");

        Assert.Matches(@"\A[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+\z", File.ReadAllText(_folder.File("out/signature.txt")));
    }

    [Fact]
    public async Task AuthBuild_EncryptedKey_TakesThePasswordFromTheEnvironment()
    {
        string variable = EncryptKey("partner_auth_mosip.key.pem", "correct horse");

        ToolResult run = await BuildAsync("--consent", "--otp", "111111", "--key-password-env", variable);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task AuthBuild_WrongPassword_FailsAndDoesNotRepeatIt()
    {
        string variable = EncryptKey("partner_auth_mosip.key.pem", "correct horse");
        Environment.SetEnvironmentVariable(variable, "battery staple");

        ToolResult run = await BuildAsync("--consent", "--otp", "111111", "--key-password-env", variable);

        AssertRefused(run, 1, "the password does not open the key");
        Assert.DoesNotContain("battery", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuthBuild_EncryptedKeyAndNobodyToAsk_NamesTheOption()
    {
        EncryptKey("partner_auth_mosip.key.pem", "correct horse");

        AssertRefused(await BuildAsync("--consent", "--otp", "111111"), 2, "--key-password-env");
    }

    [Fact]
    public async Task AuthBuild_PasswordVariableIsNotSet_NamesIt() =>
        AssertRefused(await BuildAsync("--consent", "--otp", "111111", "--key-password-env", "NO_SUCH_VARIABLE_7"), 2, "NO_SUCH_VARIABLE_7");

    [Fact]
    public async Task AuthBuild_WithoutConsent_IsRefused() => AssertRefused(await BuildAsync("--otp", "111111"), 2, "--consent is missing");

    [Fact]
    public async Task AuthBuild_WithoutFactor_IsRefused() => AssertRefused(await BuildAsync("--consent"), 1, "There is no factor");

    [Theory]
    [InlineData("4370296312658179", "check digit of the VID")]
    [InlineData("5637281944", "check digit of the UIN")]
    [InlineData("12345", "neither a UIN")]
    [InlineData("@somebody", "neither a UIN")]
    [InlineData("437029631265817a", "exactly 16 digits")]
    public async Task AuthBuild_WrongId_IsRefusedAndNotRepeated(string id, string why)
    {
        ToolResult run = await RunAsync(id, "--consent", "--otp", "111111");

        AssertRefused(run, 1, why);
        Assert.DoesNotContain(id, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--transaction-id", "123456789", 1, "exactly 10 letters or digits")]
    [InlineData("--id-type", "PASSPORT", 2, "PASSPORT")]
    [InlineData("--id-type", "UIN", 1, "exactly 10 digits")]
    [InlineData("--time", "yesterday", 2, "--time: 'yesterday'")]
    [InlineData("--otp", "12345", 1, "6 digits")]
    [InlineData("--demographics", "no-demographics.json", 1, "no-demographics.json")]
    [InlineData("--biometrics", "no-capture.json", 1, "no-capture.json")]
    public async Task AuthBuild_WrongOption_IsRefused(string option, string value, int code, string why) =>
        AssertRefused(await BuildAsync(option == "--otp" ? ["--consent", option, value] : ["--consent", "--otp", "111111", option, value]), code, why);

    [Theory]
    [InlineData("--time")]
    [InlineData("--otp")]
    [InlineData("--demographics")]
    public async Task AuthBuild_OptionWithoutItsValue_IsWrongUsage(string option) => AssertRefused(await BuildAsync("--consent", option), 2, option);

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "a JSON object is expected")]
    [InlineData("{}", "Demographics has no attribute")]
    [InlineData("""{"dob":"01.01.1992"}""", "'dob' is not a date of the form yyyy/MM/dd")]
    [InlineData("""{"dob":"1992/01/01","dob":"1993/01/01"}""", "occurs twice")]
    [InlineData("""{"age":"old"}""", "'age' is not a number")]
    [InlineData("""{"name":"Amina"}""", "'name' is not a list")]
    [InlineData("""{"name":["Amina"]}""", "an entry of 'name'")]
    [InlineData("""{"name":[{"value":"Amina"}]}""", "without a language")]
    [InlineData("""{"phoneNumber":{}}""", "'phoneNumber' is not text")]
    [InlineData("""{"occupation":true}""", "'occupation' is neither")]
    public async Task AuthBuild_WrongDemographics_IsRefusedWithoutTheValues(string demographics, string why)
    {
        ToolResult run = await BuildAsync("--consent", "--demographics", _folder.Write("demographics.json", demographics));

        AssertRefused(run, 1, why);
        Assert.DoesNotContain("Amina", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1992", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partner_auth_mosip.key.pem")]
    [InlineData("partner_auth_mosip.cert.pem")]
    [InlineData("ida_partner_enc.cert.pem")]
    public async Task AuthBuild_MissingOrDamagedFile_IsRefused(string file)
    {
        WriteKeys();
        File.Delete(_folder.File(file));
        ToolResult missing = await RunWithKeysAsync(Vid, "--consent", "--otp", "111111");
        _folder.Write(file, "-----BEGIN NOTHING-----\n");
        ToolResult damaged = await RunWithKeysAsync(Vid, "--consent", "--otp", "111111");

        AssertRefused(missing, 1, file);
        AssertRefused(damaged, 1, "failed: ");
    }

    [Fact]
    public async Task AuthBuild_CertificateOfAnotherKey_IsRefused()
    {
        WriteKeys();
        File.Copy(_folder.File("ida_partner_enc.cert.pem"), _folder.File("partner_auth_mosip.cert.pem"), overwrite: true);

        AssertRefused(await RunWithKeysAsync(Vid, "--consent", "--otp", "111111"), 1, "the private key does not belong to the certificate");
    }

    [Fact]
    public async Task AuthBuild_OutIsAFile_IsRefused()
    {
        _folder.Write("out", "in the way");

        ToolResult run = await BuildAsync("--consent", "--otp", "111111");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("out", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolResult> BuildAsync(params string[] options) => RunAsync(Vid, options);

    private Task<ToolResult> RunAsync(string id, params string[] options)
    {
        WriteKeys();
        return RunWithKeysAsync(id, options);
    }

    private Task<ToolResult> RunWithKeysAsync(string id, params string[] options) => Tool.RunAsync(
        ["auth", "build", "--key", _folder.File("partner_auth_mosip.key.pem"), "--cert", _folder.File("partner_auth_mosip.cert.pem"), "--ida-cert", _folder.File("ida_partner_enc.cert.pem"),
            "--partner-id", "example-rp", "--individual-id", id, "--out", _folder.File("out"), .. options]);

    private void WriteKeys()
    {
        if (!File.Exists(_folder.File("partner_auth_mosip.key.pem")))
            _folder.WriteKey(Keys, "partner_auth_mosip");
        _folder.WriteCertificate(Keys, "partner_auth_mosip");
        _folder.WriteCertificate(Keys, "ida_partner_enc");
    }

    private string EncryptKey(string name, string password)
    {
        string variable = $"MOSIP_TEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, password);
        using RSA rsa = Keys.PrivateKey("partner_auth_mosip");
        _folder.Write(name, rsa.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        return variable;
    }

    private void AssertRefused(ToolResult run, int code, string why)
    {
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    private void AssertAccepted(VectorFile server, string endpoint)
    {
        JsonElement inputs = JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["path"] = $"/idauthentication/v1/{endpoint}/misp-licence-key-0001/example-rp/api-key-0001",
            ["signatureHeader"] = Signature(),
            ["authorizationHeaderPresent"] = true,
            ["body"] = Encoding.UTF8.GetString(BodyBytes()),
        });
        IdaRequestVerdict verdict = new IdaRequestJudge(server.Root).Judge(inputs)!;
        Assert.True(verdict.Verdict.Accepted, string.Join("; ", verdict.Verdict.Explanations));
    }

    private byte[] BodyBytes() => File.ReadAllBytes(_folder.File("out/request.json"));

    private JsonObject Body() => JsonNode.Parse(BodyBytes())!.AsObject();

    private string Signature() => File.ReadAllText(_folder.File("out/signature.txt"));

    private static async Task<JsonObject> BlockAsync(JsonObject body)
    {
        var envelope = new RequestEnvelope(Decode("request"), Decode("requestSessionKey"), Decode("requestHMAC"), CertificateThumbprint.Parse(Text(body, "thumbprint")));
        byte[] block = await envelope.OpenAsync(new PartnerKeyRing(Keys.Key("ida_partner_enc")), TestContext.Current.CancellationToken);
        return JsonNode.Parse(block)!.AsObject();

        byte[] Decode(string name) => MosipBase64.TryDecodeUrl(Text(body, name), out byte[] data) ? data : throw new FormatException(name);
    }

    private static string Text(JsonObject members, string name) => (string)members[name]!;
}
