using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Judges the cases of <c>ida-validation.json</c>: what IDA's filter and controller make of a request after decryption.</summary>
public sealed class IdaValidationJudge
{
    // The endpoints for which the set was made with the partner's policy.
    private static readonly IdaEndpoint[] EndpointsWithPolicy = [IdaEndpoint.Auth, IdaEndpoint.Kyc, IdaEndpoint.Otp];

    private readonly MosipRelease _release;
    private readonly IdaConfiguration _configuration;
    private readonly FixedPartners? _partners;
    private readonly KnownIdSet _knownIds;

    /// <summary>Takes the server's side of the set.</summary>
    /// <param name="serverState">The member <c>serverState</c> of the file.</param>
    /// <param name="release">The release to play; 1.3.0 if null.</param>
    public IdaValidationJudge(JsonElement serverState, MosipRelease? release = null)
    {
        _release = release ?? MosipRelease.V1_3_0;
        _configuration = VectorConfiguration.Read(serverState);
        _knownIds = new KnownIdSet(VectorState.Texts(serverState, "knownIds"));
        _partners = serverState.TryGetProperty("policy", out JsonElement policy)
            ? new FixedPartners
            {
                PartnerId = ClearTextRequest.PartnerId,
                ApiKey = ClearTextRequest.ApiKey,
                LicenceKey = ClearTextRequest.LicenceKey,
                MispId = "misp",
                Policy = VectorState.Policy(policy),
                PartnerThumbprint = ClearTextCrypto.Signer,
                MispThumbprint = ClearTextCrypto.Signer,
            }
            : null;
    }

    /// <summary>Judges one case.</summary>
    /// <param name="inputs">
    /// The member <c>inputs</c>: <c>endpoint</c>, <c>clockUtc</c>, <c>body</c>, and as needed <c>requestBlock</c>, <c>digitalIdAsObject</c>, <c>config</c>.
    /// </param>
    /// <returns>The verdict, or null for an endpoint that the sandbox does not play.</returns>
    public IdaVerdict? Judge(JsonElement inputs)
    {
        if (IdaEndpoint.Find(inputs.GetProperty("endpoint").GetString()!) is not { } endpoint)
            return null;
        IdaServerState state = new()
        {
            Release = _release,
            Configuration = inputs.TryGetProperty("config", out JsonElement deviations) ? VectorConfiguration.Apply(_configuration, deviations) : _configuration,
            Partners = EndpointsWithPolicy.Contains(endpoint) ? _partners : null,
            KnownIds = _knownIds,
            Crypto = new ClearTextCrypto(),
            Clock = new FixedClock(DateTimeOffset.Parse(inputs.GetProperty("clockUtc").GetString()!, CultureInfo.InvariantCulture)),
        };
        return new IdaPipeline(state).Judge(ClearTextRequest.Build(endpoint, inputs.GetProperty("body").GetString()!, RequestBlockOf(inputs), IsTrue(inputs, "digitalIdAsObject"))).Verdict;
    }

    private static string? RequestBlockOf(JsonElement inputs) =>
        !inputs.TryGetProperty("requestBlock", out JsonElement block) || block.ValueKind == JsonValueKind.Null ? null
        : block.ValueKind == JsonValueKind.String ? block.GetString()
        : block.GetRawText();

    private static bool IsTrue(JsonElement inputs, string name) => inputs.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
