using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.Signatures;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class IdaRequestPropertyTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private static readonly VectorFile Bio = VectorFile.Load("bio-capture");
    private static readonly IdaRequestJudge Judge = new(Bio.Root, clock: Clock);
    private static readonly JsonObject Accepted = JsonNode.Parse(Bio.Case("accept-one-finger").Inputs.GetRawText())!.AsObject();
    private static readonly VectorFile Jws = VectorFile.Load("jws-verify");
    private static readonly SignatureJudge Newest = new(Jws.Root, clock: Clock);
    private static readonly SignatureJudge Older = new(Jws.Root, MosipRelease.V1_2_0_1, Clock);

    [Property(MaxTest = 60)]
    public bool Judge_AnyChangedCharacterOfTheBody_IsRefused(NonNegativeInt position, char c) =>
        Changed("body", position.Get, c) is not { } inputs || Judge.Judge(inputs) is { Verdict.Accepted: false, DecodedRequest: null };

    [Property(MaxTest = 60)]
    public bool Judge_AnyChangedCharacterOfTheSignature_GivesAVerdict(NonNegativeInt position, char c) =>
        Changed("signatureHeader", position.Get, c) is not { } inputs || Judge.Judge(inputs) is { Verdict: { } verdict } && (verdict.Accepted || verdict.Explanations.Count > 0);

    [Property(MaxTest = 200)]
    public bool Verify_AnyText_GivesAVerdict(NonNull<string> first, NonNull<string> second, NonNull<string> third, bool isOlder)
    {
        SignatureJudge judge = isOlder ? Older : Newest;
        string header = MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes($"{{\"alg\":\"RS256\",\"x5c\":{first.Get}}}"));

        foreach (string jws in (string[])[first.Get, $"{first.Get}.{second.Get}.{third.Get}", $"{header}.{second.Get}.{third.Get}"])
        {
            SignatureVerdict verdict = judge.Judge(JsonSerializer.SerializeToElement(new { jws, validateTrust = true, domain = "Auth" }));
            if (verdict.SignatureValid || verdict.Reason.Length == 0)
                return false;
        }

        return true;
    }

    [Theory]
    [InlineData("[]", "1.3.0", null)]
    [InlineData("[]", "1.2.0.1", "IndexOutOfBoundsException")]
    [InlineData("[7]", "1.3.0", null)]
    [InlineData("[7]", "1.2.0.1", "ClassCastException")]
    [InlineData("null", "1.2.0.1", "NullPointerException")]
    [InlineData("[\"AAAA\"]", "1.3.0", "KER-JWS-106")]
    public void Verify_OddX5c_FailsAsTheRelease(string x5c, string release, string? code)
    {
        string header = MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes($"{{\"alg\":\"RS256\",\"x5c\":{x5c}}}"));
        string signature = new('A', 342);

        SignatureVerdict verdict = new SignatureJudge(Jws.Root, MosipRelease.Parse(release), Clock).Judge(JsonSerializer.SerializeToElement(new { jws = $"{header}..{signature}" }));

        Assert.Equal(code, verdict.ErrorCode);
        Assert.False(verdict.SignatureValid);
    }

    private static JsonElement? Changed(string member, int position, char c)
    {
        char[] text = Accepted[member]!.GetValue<string>().ToCharArray();
        if (char.IsSurrogate(c) || text[position % text.Length] == c)
            return null;
        text[position % text.Length] = c;
        JsonObject inputs = (JsonObject)Accepted.DeepClone();
        inputs[member] = new string(text);
        return JsonSerializer.SerializeToElement(inputs);
    }
}
