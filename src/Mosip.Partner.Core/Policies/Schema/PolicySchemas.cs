using static Mosip.Partner.Core.Policies.Schema.SchemaMember;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>MOSIP's schemas of the policy types (mosip-config v1.3.0: auth-policy-schema, data-share-policy-schema, misp-policy-schema).</summary>
internal static class PolicySchemas
{
    private static readonly TextNode Text = new();
    private static readonly FlagNode Flag = new();

    private static readonly ObjectNode Auth = new(isClosed: true,
        Required("authTokenType", new TextNode("random", "partner", "policy")),
        Required("allowedAuthTypes", new ListNode(new ObjectNode(isClosed: true, Required("authType", Text), Optional("authSubType", Text), Required("mandatory", Flag)))),
        Required("allowedKycAttributes", new ListNode(new ObjectNode(isClosed: true, Required("attributeName", Text)))),
        Optional("kycLanguages", new ListNode(Text)));

    // The schema gives the first three filters a rule each and names no rule for more: a type is tested in the first two, a list of
    // sub-types (and of it the first two) in the second, a language in the third.
    private static readonly ListNode Filters = new(null,
        new ObjectNode(isClosed: false, Optional("type", Text)),
        new ObjectNode(isClosed: false, Optional("type", Text), Optional("subType", new ListNode(null, Text, Text))),
        new ObjectNode(isClosed: false, Optional("language", Text)));

    private static readonly ObjectNode ShareableAttribute = new(isClosed: true,
        Required("attributeName", Text),
        Optional("group", Text),
        Required("source", new ListNode(new ObjectNode(isClosed: false, Required("attribute", Text), Optional("filter", Filters)))),
        Required("encrypted", Flag),
        Optional("format", Text));

    private static readonly ObjectNode Share = new(isClosed: true,
        Required("dataSharePolicies", new ObjectNode(isClosed: false,
            Required("typeOfShare", new TextNode("Data Share", "direct")),
            Required("validForInMinutes", Text),
            Required("transactionsAllowed", Text),
            Required("encryptionType", new TextNode("Partner Based", "none")),
            Required("shareDomain", Text),
            Required("source", Text),
            Optional("protocol", Text))),
        Required("shareableAttributes", new ListNode(ShareableAttribute)));

    private static readonly ObjectNode Misp = new(isClosed: true,
        Required("allowAuthRequestDelegation", Flag),
        Required("allowKycRequestDelegation", Flag),
        Required("allowKeyBindingDelegation", Flag),
        Optional("trustBindedAuthVerificationToken", Flag),
        Optional("allowVciRequestDelegation", Flag));

    /// <summary>The schema of a policy type, or null where PMS does not know the type.</summary>
    public static SchemaNode? Find(PolicyType type) =>
        type == PolicyType.Auth ? Auth
        : type == PolicyType.DataShare || type == PolicyType.CredentialIssuance ? Share
        : type == PolicyType.Misp ? Misp
        : null;
}
