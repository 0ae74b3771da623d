using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>
/// What MOSIP shares about a person and how: the form that <see cref="DataSharePolicy"/> and <see cref="CredentialIssuancePolicy"/> have in
/// common. <see cref="SharePolicyBuilder"/> makes one in words.
/// </summary>
public abstract record SharePolicy : PolicyDocument
{
    private protected SharePolicy()
    {
    }

    /// <summary>How the data travels (<c>dataSharePolicies</c>).</summary>
    public required ShareTerms Terms { get; init; }

    /// <summary>What is shared.</summary>
    public IReadOnlyList<AttributeShare> ShareableAttributes { get; init; } = [];

    /// <summary>Finds which attributes a credential under this policy would carry.</summary>
    /// <param name="request">What the credential request would name.</param>
    public SharePolicyAnswer Allows(SharePolicyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SharePolicyCheck.Run(this, request);
    }

    internal static DataSharePolicy ReadDataShare(PolicyObject root) => new()
    {
        Terms = ReadTerms(root),
        ShareableAttributes = ReadAttributes(root),
        UnknownMembers = root.TakeRest(),
    };

    internal static CredentialIssuancePolicy ReadCredentialIssuance(PolicyObject root) => new()
    {
        Terms = ReadTerms(root),
        ShareableAttributes = ReadAttributes(root),
        UnknownMembers = root.TakeRest(),
    };

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("dataSharePolicies");
        Terms.WriteMembers(writer);
        writer.WriteEndObject();
        writer.WriteObjects("shareableAttributes", ShareableAttributes, AttributeShare.Write);
    }

    private static ShareTerms ReadTerms(PolicyObject root) => root.TakeObject("dataSharePolicies", ShareTerms.Read) ?? throw PolicyObject.Wrong("/dataSharePolicies", "an object");

    private static IReadOnlyList<AttributeShare> ReadAttributes(PolicyObject root) =>
        root.TakeList("shareableAttributes", (entry, path) => AttributeShare.Read(new PolicyObject(entry, path)));
}
