using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.Ida.Signatures;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>
/// Judges the whole requests of <c>auth-request.json</c> and <c>bio-capture.json</c> with real keys: signature, encryption, partner, policy.
/// </summary>
public sealed class IdaRequestJudge
{
    // Payloads of JWS, each as deep as IDA reads, stand inside the block.
    private static readonly JsonSerializerOptions AnyDepth = new() { MaxDepth = 4096 };

    private readonly IdaPipeline _pipeline;

    /// <summary>Takes keys and the server's side of the set.</summary>
    /// <param name="vectorFile">The whole file: <c>keys</c> and <c>serverState</c>.</param>
    /// <param name="release">The release to play; 1.3.0 if null.</param>
    /// <param name="clock">Decides about the dates of certificates; the system's clock if null.</param>
    public IdaRequestJudge(JsonElement vectorFile, MosipRelease? release = null, TimeProvider? clock = null)
    {
        JsonElement state = vectorFile.GetProperty("serverState");
        MosipRelease played = release ?? MosipRelease.V1_3_0;
        clock ??= TimeProvider.System;
        string requestKey = state.GetProperty("requestEncryptionCertificate").GetString()!;
        ITrustDomains domains = VectorState.TrustDomains(vectorFile, state.GetProperty("trustStore").EnumerateObject()
            .Select(domain => KeyValuePair.Create(domain.Name, domain.Value.EnumerateArray().Select(keyRef => keyRef.GetString()!))));
        KeyManagerVerifier verifier = new(played, domains, VectorState.Certificate(vectorFile, requestKey), clock);
        _pipeline = new IdaPipeline(new IdaServerState
        {
            Release = played,
            Configuration = VectorConfiguration.Read(state),
            Partners = ReadPartners(vectorFile, state),
            KnownIds = new KnownIdSet([]),
            Crypto = new IdaCrypto(verifier, Keys(vectorFile, "PARTNER", requestKey), Keys(vectorFile, "IDA-FIR", state.GetProperty("biometricEncryptionCertificate").GetString()!)),
            Clock = clock,
        });
    }

    /// <summary>Judges one case.</summary>
    /// <param name="inputs">The member <c>inputs</c>: <c>path</c>, <c>signatureHeader</c>, <c>authorizationHeaderPresent</c>, <c>body</c>.</param>
    /// <returns>The verdict, or null for a path that the sandbox does not serve.</returns>
    public IdaRequestVerdict? Judge(JsonElement inputs)
    {
        string path = inputs.GetProperty("path").GetString()!;
        if (FindEndpoint(path) is not { } endpoint)
            return null;
        bool isAuthorized = !inputs.TryGetProperty("authorizationHeaderPresent", out JsonElement present) || present.GetBoolean();
        string? signature = inputs.TryGetProperty("signatureHeader", out JsonElement header) ? header.GetString() : null;
        IdaOutcome outcome = _pipeline.JudgeFilter(new IdaHttpRequest(endpoint, path, Encoding.UTF8.GetBytes(inputs.GetProperty("body").GetString()!), signature, isAuthorized ? "Authorization" : null));
        return new IdaRequestVerdict(outcome.Verdict, outcome.Verdict.Accepted ? outcome.Context?.Block?.ToJsonString(AnyDepth) : null);
    }

    private static IdaEndpoint? FindEndpoint(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(IdaEndpoint.Find).FirstOrDefault(endpoint => endpoint is not null);

    private static IdaDecryptionKeys Keys(JsonElement vectorFile, string reference, string keyRef) =>
        new(reference, [new IdaDecryptionKey(VectorState.Certificate(vectorFile, keyRef), VectorState.PrivateKey(vectorFile, keyRef))]);

    private static FixedPartners ReadPartners(JsonElement vectorFile, JsonElement state)
    {
        JsonElement partner = state.GetProperty("partner"), misp = state.GetProperty("misp");
        return new FixedPartners
        {
            PartnerId = Text(partner, "partnerId"),
            ApiKey = Text(partner, "apiKey"),
            PartnerStatus = Text(partner, "status"),
            PartnerThumbprint = Thumbprint(partner),
            MispId = Text(misp, "mispId"),
            LicenceKey = Text(misp, "licenceKey"),
            MispStatus = Text(misp, "status"),
            MispThumbprint = Thumbprint(misp),
            Policy = VectorState.Policy(state.GetProperty("policy")),
        };

        string Thumbprint(JsonElement owner) => CertificateThumbprint.Of(VectorState.Certificate(vectorFile, Text(owner, "certificate"))).ToUpperHex();
        static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;
    }
}
