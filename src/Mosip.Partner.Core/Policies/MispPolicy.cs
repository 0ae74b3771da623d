using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>What IDA lets a MISP do for the partners behind it (policy type <c>MISP</c>). Plain authentication, eKYC and OTP need no such policy.</summary>
public sealed record MispPolicy : PolicyDocument
{
    /// <inheritdoc/>
    public override PolicyType Type => PolicyType.Misp;

    /// <summary><c>allowAuthRequestDelegation</c>. IDA 1.3.0 does not ask for it.</summary>
    public bool AllowsAuthRequestDelegation { get; init; }

    /// <summary><c>allowKycRequestDelegation</c>: kyc-auth and kyc-exchange.</summary>
    public bool AllowsKycRequestDelegation { get; init; }

    /// <summary><c>allowKeyBindingDelegation</c>: binding a wallet's key.</summary>
    public bool AllowsKeyBindingDelegation { get; init; }

    /// <summary><c>allowVciRequestDelegation</c>: vci-exchange. Written only when set, because older schemas may lack it.</summary>
    public bool AllowsVciRequestDelegation { get; init; }

    /// <summary><c>trustBindedAuthVerificationToken</c> (MOSIP's spelling). IDA 1.3.0 does not ask for it. Written only when set.</summary>
    public bool TrustsBoundAuthVerificationToken { get; init; }

    /// <summary>Reads the <c>policies</c> member of a MISP policy.</summary>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a policy.</exception>
    public static MispPolicy Parse(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, Read);

    /// <summary>Finds, before anything is sent, what IDA would say to a call through this MISP.</summary>
    /// <param name="service">The service that would be called.</param>
    /// <returns>Whether the MISP may, and IDA's code where it may not.</returns>
    public MispPolicyAnswer Allows(IdaService service)
    {
        (bool isAllowed, MosipError? refusal) = service.Name switch
        {
            "kyc-auth" => (AllowsKycRequestDelegation, Refusal("IDA-MPA-030", "KYC-AUTH Authentication usage not allowed as per policy")),
            "kyc-exchange" => (AllowsKycRequestDelegation, Refusal("IDA-MPA-031", "KYC-EXCHANGE not allowed as per policy")),
            "identity-key-binding" => (AllowsKeyBindingDelegation, Refusal("IDA-MPA-032", "KEY-BINDING not allowed as per policy")),
            "vci-exchange" => (AllowsVciRequestDelegation, Refusal("IDA-MPA-037", "VCI-EXCHANGE not allowed as per policy")),
            _ => (true, null),
        };
        return isAllowed || refusal is null
            ? new MispPolicyAnswer { Explanation = [$"The MISP may call {service} for its partners{(refusal is null ? "; this service asks for no MISP policy" : "")}."] }
            : new MispPolicyAnswer { Refusals = [refusal], Explanation = [$"The MISP may not call {service} for its partners; IDA answers {refusal.Code} ({refusal.Message})."] };
    }

    internal static MispPolicy Read(PolicyObject root) => new()
    {
        AllowsAuthRequestDelegation = root.TakeFlag("allowAuthRequestDelegation"),
        AllowsKycRequestDelegation = root.TakeFlag("allowKycRequestDelegation"),
        AllowsKeyBindingDelegation = root.TakeFlag("allowKeyBindingDelegation"),
        AllowsVciRequestDelegation = root.TakeFlag("allowVciRequestDelegation"),
        TrustsBoundAuthVerificationToken = root.TakeFlag("trustBindedAuthVerificationToken"),
        UnknownMembers = root.TakeRest(),
    };

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteBoolean("allowAuthRequestDelegation", AllowsAuthRequestDelegation);
        writer.WriteBoolean("allowKycRequestDelegation", AllowsKycRequestDelegation);
        writer.WriteBoolean("allowKeyBindingDelegation", AllowsKeyBindingDelegation);
        if (AllowsVciRequestDelegation)
            writer.WriteBoolean("allowVciRequestDelegation", true);
        if (TrustsBoundAuthVerificationToken)
            writer.WriteBoolean("trustBindedAuthVerificationToken", true);
    }

    private static MosipError Refusal(string code, string message) => new(new MosipErrorCode(code), message);
}
