using System.Text.Json.Nodes;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class ConformanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Conformance_PublishedVectors_NothingFails()
    {
        ToolResult run = await Tool.RunAsync("conformance", VectorFile.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d{3,} passed, 0 failed$", run.Lines[^1]);
        Assert.DoesNotContain(run.Lines, line => line.Contains("not covered", StringComparison.Ordinal));
        Assert.Equal(Directory.GetFiles(VectorFile.Folder, "*.json").Length + 1, run.Lines.Length);
        Assert.DoesNotContain('\e', run.Output);
        Assert.Empty(run.Error);
    }

    // Each row is a member that the run must compare in every case that has it.
    [Theory]
    [InlineData("aes-gcm", "ciphertextAndTagHex")]
    [InlineData("aes-gcm", "plaintextHex")]
    [InlineData("auth-request", "accepted")]
    [InlineData("auth-request", "decodedRequest")]
    [InlineData("auth-request", "errors")]
    [InlineData("auth-request", "request")]
    [InlineData("auth-request", "requestHMAC")]
    [InlineData("auth-request", "signatureHeader")]
    [InlineData("auth-request", "unhandledException")]
    [InlineData("base64-rules", "lenient.ok")]
    [InlineData("base64-rules", "standardStrict.ok")]
    [InlineData("base64-rules", "urlSafeStrict.ok")]
    [InlineData("bio-capture", "accepted")]
    [InlineData("bio-capture", "bioValue")]
    [InlineData("bio-capture", "hash")]
    [InlineData("bio-capture", "ivHex")]
    [InlineData("bio-capture", "rawHex")]
    [InlineData("certificate-thumbprint", "partnerStoreSha1LowerHex")]
    [InlineData("certificate-thumbprint", "serialNumberDecimal")]
    [InlineData("combined-data", "data")]
    [InlineData("data-share", "digest")]
    [InlineData("data-share", "jwtPayloadText")]
    [InlineData("data-share", "plaintextUtf8")]
    [InlineData("ekyc-response", "identityUtf8")]
    [InlineData("hash", "upperHex")]
    [InlineData("ida-demographic-match", "kind")]
    [InlineData("ida-validation", "accepted")]
    [InlineData("ida-validation", "httpStatus")]
    [InlineData("ida-validation", "stage")]
    [InlineData("jwe", "plaintextUtf8")]
    [InlineData("jws-verify", "signatureValid")]
    [InlineData("jwt-sign", "jws")]
    [InlineData("partner-certificate", "accepted")]
    [InlineData("partner-certificate", "resigned.subject")]
    [InlineData("pin-encryption", "derivedKeyHex")]
    [InlineData("policy-validation", "accepted")]
    [InlineData("policy-validation", "allFindings")]
    [InlineData("policy-validation", "errorCode")]
    [InlineData("policy-validation", "errorMessage")]
    [InlineData("policy-validation", "httpStatus")]
    [InlineData("session-key-wrap", "keyHex")]
    [InlineData("vc-canonical", "notCovered")]
    [InlineData("vc-canonical", "nquads")]
    [InlineData("vc-canonical", "proofNquads")]
    [InlineData("vc-canonical", "sdk")]
    [InlineData("vc-canonical", "signingInputHex")]
    [InlineData("websub", "errorCode")]
    [InlineData("websub", "valid")]
    [InlineData("websub", "verified")]
    public async Task Conformance_OtherExpectation_FailsEveryCaseThatHasIt(string set, string member)
    {
        string[] damaged = [];
        Copy(set, "any.json", root => damaged = Damage(root, member));

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.NotEmpty(damaged);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($" passed, {damaged.Length} failed", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(damaged, id => Assert.Contains($"FAILED {id}: ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conformance_DamagedCase_SaysWhatWasExpectedAndWhatCame()
    {
        Copy("hash", "hash.json", root => root["cases"]![1]!["expected"]!["upperHex"] = "00");

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAILED hash-2: upperHex: expected 00; came BA7816BF", run.Output, StringComparison.Ordinal);
        Assert.Equal("6 passed, 1 failed", run.Lines[^1]);
    }

    [Fact]
    public async Task Conformance_OtherFileNamesAndIds_RunsAsBefore()
    {
        foreach ((int number, string path) in Directory.GetFiles(VectorFile.Folder, "*.json").Index())
            Copy(Path.GetFileNameWithoutExtension(path), $"file{number}.json", root =>
            {
                foreach ((int index, JsonNode? vector) in (root["cases"] as JsonArray ?? []).Index())
                    vector!["id"] = $"case-{index}";
            });

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal((await Tool.RunAsync("conformance", VectorFile.Folder)).Lines[^1], run.Lines[^1]);
    }

    [Fact]
    public async Task Conformance_UnknownKindAndOtherJson_AreNamedAndNotCovered()
    {
        _folder.Write("new.json", """{"vectorSet":"of-tomorrow","cases":[{"id":"a"},{"id":"b"}]}""");
        _folder.Write("package.json", """{"name":"something else"}""");

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("new.json: not covered (unknown vectorSet 'of-tomorrow', 2 cases)", run.Lines);
        Assert.Contains("package.json: not covered (no vector file: there is no 'vectorSet')", run.Lines);
        Assert.Equal("0 passed, 0 failed", run.Lines[^1]);
    }

    [Theory]
    [InlineData("""{"vectorSet":"hash","cases":[""")]
    [InlineData("[]")]
    [InlineData("""{"vectorSet":1}""")]
    [InlineData("""{"vectorSet":"hash","cases":{}}""")]
    [InlineData("""{"vectorSet":"auth-request","cases":[]}""")]
    public async Task Conformance_UnreadableFile_FailsAndTheOthersRun(string content)
    {
        _folder.Write("broken.json", content);
        Copy("hash", "hash.json", _ => { });

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("broken.json: not readable: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("7 passed, 1 failed", run.Lines[^1]);
    }

    [Fact]
    public async Task Conformance_CasesWithoutTheirMembers_FailOneByOne()
    {
        _folder.Write("hash.json", """{"vectorSet":"hash","cases":[{"id":"no-inputs","direction":"deterministic","expected":{}},{},7,{"id":"no-hex","direction":"deterministic","inputs":{"dataHex":"xx"},"expected":{}}]}""");

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  FAILED no-inputs: the case is not readable: member 'inputs' is missing", run.Lines);
        Assert.Contains("  FAILED case 2: the case is not readable: member 'id' is missing", run.Lines);
        Assert.Contains("  FAILED no-hex: the case is not readable: member 'dataHex' is not hexadecimal", run.Lines);
        Assert.Equal("0 passed, 4 failed", run.Lines[^1]);
    }

    [Theory]
    [InlineData("detached-ok", "accept", 0)]
    [InlineData("detached-ok", "refuse", 1)]
    [InlineData("rs512", "refuse", 0)]
    [InlineData("rs512", "accept", 1)]
    public async Task Conformance_SdkVerdict_IsThatOfTheClient(string id, string verdict, int failed)
    {
        Copy("jws-verify", "jws.json", root => root["cases"]!.AsArray().Single(vector => (string)vector!["id"]! == id)!["sdkVerdict"] = verdict);

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(failed, run.ExitCode);
        Assert.EndsWith($" passed, {failed} failed", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conformance_SdkVerdictWithoutAClientCheck_IsNotCovered()
    {
        Copy("base64-rules", "base64.json", root => root["cases"]![0]!["sdkVerdict"] = "accept");

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["base64.json: 9 passed, 0 failed, 1 not covered", "  not covered b64-1: the client's verdict", "9 passed, 0 failed"], run.Lines);
    }

    [Fact]
    public async Task Conformance_DocumentOutsideTheSubset_IsNotCoveredWhereTheSetAllowsIt()
    {
        Copy("vc-canonical", "vc.json", root =>
        {
            foreach (JsonNode vector in root["cases"]!.AsArray().Where(vector => (string)vector!["id"]! is "vc-value-list" or "vc-single-language-12").OfType<JsonNode>())
                vector["inputs"]!["documentJson"] = ((string)vector["inputs"]!["documentJson"]!).Insert(1, "\"@included\":{},");
        });

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Contains("  not covered vc-value-list: a document outside the subset of JSON-LD that credentials need", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("  FAILED vc-single-language-12: ", StringComparison.Ordinal));
        Assert.Equal("118 passed, 1 failed", run.Lines[^1]);
    }

    [Fact]
    public async Task Conformance_UnknownSchemaAndValidator_AreNamed()
    {
        Copy("sbi-compliance", "sbi.json", root =>
        {
            root["cases"]![0]!["inputs"]!["schema"] = "OtherSchema";
            root["cases"]![1]!["inputs"]!["validator"] = "OtherValidator";
        });

        ToolResult run = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Contains(run.Lines, line => line.EndsWith("the case is not readable: there is no schema 'OtherSchema'", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.EndsWith("the case is not readable: there is no validator 'OtherValidator'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conformance_NoFolderOrEmptyFolder_FailsAndNamesIt()
    {
        ToolResult missing = await Tool.RunAsync("conformance", _folder.File("nowhere")), empty = await Tool.RunAsync("conformance", _folder.Path);

        Assert.Equal((1, 1), (missing.ExitCode, empty.ExitCode));
        Assert.Contains("nowhere", missing.Error, StringComparison.Ordinal);
        Assert.Contains("has no .json file", empty.Error, StringComparison.Ordinal);
    }

    private void Copy(string set, string name, Action<JsonObject> change)
    {
        JsonObject root = JsonNode.Parse(File.ReadAllBytes(Path.Combine(VectorFile.Folder, set + ".json")))!.AsObject();
        change(root);
        _folder.Write(name, root.ToJsonString());
        if (!root.ContainsKey("contextSets"))
            return;
        Directory.CreateDirectory(_folder.File("contexts"));
        foreach (string context in Directory.GetFiles(Path.Combine(VectorFile.Folder, "contexts"), "*.json"))
            File.Copy(context, Path.Combine(_folder.File("contexts"), Path.GetFileName(context)), overwrite: true);
    }

    // Gives the member another value wherever a release expects one; returns the cases that have it.
    private static string[] Damage(JsonObject root, string member)
    {
        var damaged = new List<string>();
        foreach (JsonNode? vector in root["cases"]!.AsArray())
        {
            bool any = false;
            foreach (string expected in (string[])["expected", "expectedV1_2_0_1"])
                any |= vector![expected] is JsonObject members && Change(members, member.Split('.'));
            if (any)
                damaged.Add((string)vector!["id"]!);
        }
        return [.. damaged];
    }

    private static bool Change(JsonObject members, ReadOnlySpan<string> path)
    {
        if (members[path[0]] is not { } value)
            return false;
        if (path.Length > 1)
            return value is JsonObject inner && Change(inner, path[1..]);
        members[path[0]] = value switch
        {
            JsonArray list => new JsonArray(new JsonObject { ["errorCode"] = $"OTHER-{list.Count}" }),
            JsonObject => new JsonObject { ["other"] = 1 },
            JsonValue text when text.TryGetValue(out string? old) => path[0].EndsWith("Hex", StringComparison.Ordinal) ? old + "00" : old + "A",
            JsonValue flag when flag.TryGetValue(out bool old) => !old,
            JsonValue number => number.GetValue<int>() + 1,
            _ => throw new InvalidOperationException(path[0]),
        };
        return true;
    }
}
