using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

/// <summary>MOSIP's own verdicts on uploads, for both releases that were run.</summary>
public class PartnerCertificateVectorTests
{
    public static readonly TheoryData<string, bool> PartnerCases = Cases(c => !c.Text("id").StartsWith("ca-", StringComparison.Ordinal));

    public static readonly TheoryData<string, bool> AuthorityCases = Cases(c => c.Text("id").StartsWith("ca-", StringComparison.Ordinal));

    private static readonly FakeTimeProvider Time = new(DateTimeOffset.Parse(CertificateVectors.Partner.Text("evaluationTimeUtc"), CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(PartnerCases))]
    public void CheckPartner_VectorCase_AnswersAsMosip(string id, bool old)
    {
        JsonElement vector = CertificateVectors.Case(CertificateVectors.Partner, id);
        JsonElement inputs = vector.GetProperty("inputs");
        string data = inputs.TryGetProperty("certificateData", out JsonElement text)
            ? text.GetString()!
            : CertificateVectors.Pem(CertificateVectors.Partner, inputs.Text("certificateKeyRef"));
        var upload = new PartnerCertificateUpload(data, inputs.Text("partnerDomain"), inputs.Text("organizationName"));

        PartnerUploadVerdict verdict = Preflight(old).CheckPartner(upload, CertificateVectors.StoreOf(upload.PartnerDomain!));

        AssertVerdict(vector, old, verdict.IsAccepted, verdict.Refusal);
    }

    [Theory]
    [MemberData(nameof(AuthorityCases))]
    public void CheckAuthority_VectorCase_AnswersAsMosip(string id, bool old)
    {
        JsonElement vector = CertificateVectors.Case(CertificateVectors.Partner, id);
        JsonElement inputs = vector.GetProperty("inputs");
        string domain = inputs.Text("partnerDomain");
        TrustStore before = TrustStore.Of(inputs.GetProperty("storeBefore").EnumerateArray()
            .Where(stored => stored.Text("partnerDomain").Equals(domain, StringComparison.OrdinalIgnoreCase))
            .Select(stored => CertificateVectors.Certificate(CertificateVectors.Partner, stored.Text("storedCertificate"))));

        AuthorityUploadVerdict verdict = Preflight(old).CheckAuthority(CertificateVectors.Pem(CertificateVectors.Partner, inputs.Text("caCertificateKeyRef")), domain, before);

        JsonElement expected = AssertVerdict(vector, old, verdict.IsAccepted, verdict.Refusal);
        if (expected.TryGetProperty("status", out JsonElement status))
            Assert.Equal(status.GetString(), verdict.Status);
    }

    private static JsonElement AssertVerdict(JsonElement vector, bool old, bool accepted, CertificateRefusal? refusal)
    {
        JsonElement expected = vector.GetProperty(old && vector.TryGetProperty("expectedV1_2_0_1", out _) ? "expectedV1_2_0_1" : "expected");
        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), accepted);
        if (!accepted)
        {
            Assert.Equal(expected.Text("errorCode"), refusal!.Error.Code.Value);
            if (expected.TryGetProperty("errorMessage", out JsonElement message))
                Assert.Equal(message.GetString(), refusal.Error.Message);
            Assert.NotEmpty(refusal.Reason);
            Assert.NotEmpty(refusal.WhatToDo);
        }
        return expected;
    }

    private static PartnerCertificatePreflight Preflight(bool old) =>
        new(old ? CertificateUploadRules.V1_2_0_1 : CertificateUploadRules.V1_3_0, Time);

    private static TheoryData<string, bool> Cases(Func<JsonElement, bool> filter)
    {
        var data = new TheoryData<string, bool>();
        foreach (var row in CertificateVectors.Ids(CertificateVectors.Partner, filter))
        {
            data.Add(row.Data, false);
            data.Add(row.Data, true);
        }
        return data;
    }
}
