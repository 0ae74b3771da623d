using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

/// <summary>The request pipeline over clear text, with a request and a server that are both in order until a test changes one of them.</summary>
internal sealed class ClearPipeline : IPartnerDirectory, IKnownIds
{
    public const string Uin = "5637281943";
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly ValidityPeriod Valid = new(Now.AddDays(-1), Now.AddDays(1));

    public IdaEndpoint Endpoint { get; init; } = IdaEndpoint.Auth;

    public MosipRelease Release { get; init; } = MosipRelease.V1_3_0;

    public IdaConfiguration Configuration { get; init; } = new();

    public AuthPolicy Policy { get; init; } = PolicyOf("otp", "demo", "kyc", "otp-request", "kycauth", "kycexchange", "keybinding", "kbt", "pwd");

    public Func<PartnerMapping, PartnerMapping?> ChangeMapping { get; init; } = mapping => mapping;

    public Func<MispLicenceRecord, MispLicenceRecord?> ChangeLicence { get; init; } = licence => licence;

    public string? PartnerThumbprint { get; init; } = ClearTextCrypto.Signer;

    public string? MispThumbprint { get; init; }

    public JsonObject Body { get; init; } = new()
    {
        ["version"] = "1.0",
        ["individualId"] = Uin,
        ["transactionID"] = "TXN0000001",
        ["requestTime"] = "2026-11-23T10:00:00.000Z",
        ["consentObtained"] = true,
    };

    public string? Block { get; init; } = """{"timestamp":"2026-11-23T10:00:00.000Z","otp":"111111"}""";

    public static AuthPolicy PolicyOf(params IEnumerable<string> types) => new() { AllowedAuthTypes = [.. types.Select(type => new AllowedAuthType(type))] };

    public static ValidityPeriod From(TimeSpan begin, TimeSpan end) => new(Now + begin, Now + end);

    public IdaVerdict Judge()
    {
        JsonObject body = (JsonObject)Body.DeepClone();
        body.TryAdd("id", Configuration.EndpointIds.GetValueOrDefault(Endpoint.IdProperty) ?? "any");
        return Judge(body.ToJsonString());
    }

    public IdaVerdict Judge(string body) => Pipeline().Judge(ClearTextRequest.Build(Endpoint, body, Block, digitalIdAsObject: false)).Verdict;

    public IdaPipeline Pipeline() => new(new IdaServerState
    {
        Release = Release,
        Configuration = Configuration,
        Partners = this,
        KnownIds = this,
        Crypto = new ClearTextCrypto(),
        Clock = new FakeTimeProvider(Now),
    });

    public static string[] Codes(IdaVerdict verdict) => [.. verdict.Errors.Select(error => error.Code.Value)];

    PartnerMapping? IPartnerDirectory.FindMapping(string partnerId, string apiKeyOrClientId) =>
        ChangeMapping(new PartnerMapping(new PartnerRecord(partnerId), new PolicyRecord("policy", Policy, Valid), new ApiKeyRecord(Valid)));

    MispLicenceRecord? IPartnerDirectory.FindLicence(string licenceKey) => ChangeLicence(new MispLicenceRecord("misp", Valid));

    string? IPartnerDirectory.FindCertificateThumbprint(string partnerId) => partnerId == "misp" ? MispThumbprint : PartnerThumbprint;

    bool IKnownIds.Contains(string individualId) => individualId == Uin;
}
