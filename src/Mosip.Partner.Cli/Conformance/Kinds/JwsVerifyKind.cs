using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.Signatures;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>jws-verify</c>: what the key manager says about a signature, in both releases.</summary>
internal sealed class JwsVerifyKind(VectorFile file) : IVectorKind
{
    // The notes of the set name the stores.
    private static readonly Dictionary<string, string[]> Stores = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AUTH"] = ["mosip_root", "mosip_pms", "partner_ca_root", "partner_ca_sub"],
        ["DEVICE"] = ["device_ca_root", "device_ca"],
        ["FTM"] = ["ftm_ca_root", "ftm_ca"],
    };

    private readonly (MosipRelease Release, SignatureJudge Judge)[] _judges =
        [.. new[] { MosipRelease.V1_3_0, MosipRelease.V1_2_0_1 }.Select(release => (release, new SignatureJudge(file.Root, release, file.Clock)))];

    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        foreach ((MosipRelease release, SignatureJudge judge) in _judges)
            Compare(vector.ExpectedOf(release), judge.Judge(vector.Inputs), $"MOSIP {release}: ", report);
        if (vector.ClientAccepts is { } accepts)
            await report.ClientAsync(accepts, () =>
            {
                VerifyAsClient(vector);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
    }

    private static void Compare(JsonElement expected, SignatureVerdict verdict, string release, CaseReport report)
    {
        report.Equal(release + "errorCode", expected.FindText("errorCode"), verdict.ErrorCode);
        if (expected.Has("errorCode") || verdict.ErrorCode is not null)
            return;
        report.Equal(release + "signatureValid", expected.Flag("signatureValid"), verdict.SignatureValid);
        report.Equal(release + "message", expected.Text("message"), verdict.Message);
        report.Equal(release + "trustValid", expected.Text("trustValid"), verdict.TrustValid);
    }

    private static void VerifyAsClient(VectorCase vector)
    {
        JsonElement inputs = vector.Inputs;
        TrustStore store = vector.File.Store(Stores.GetValueOrDefault(inputs.FindText("domain") ?? "AUTH") ?? []);
        var verifier = new JwsVerifier(new TrustAnchors(store.Anchors, store.Intermediates), vector.File.Clock);
        var certificate = inputs.FindText("certificateDataKeyRef") is { } keyRef ? vector.File.Certificate(keyRef) : null;
        if (inputs.Has("actualDataBase64Url"))
            verifier.VerifyDetached(inputs.Text("jws"), inputs.Base64Url("actualDataBase64Url"), certificate);
        else
            verifier.VerifyAttached(inputs.Text("jws"), out _, certificate);
    }
}
