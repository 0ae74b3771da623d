using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Users;

/// <summary>Users of PMS and what PMS keeps of them, and the roles that its portal offers.</summary>
internal sealed class UserResource(IdentityProvider identities) : IServiceResource
{
    private static readonly string[] PortalRoles = ["AUTH_PARTNER", "DEVICE_PROVIDER", "CREDENTIAL_PARTNER", "FTM_PROVIDER", "MISP_PARTNER", "POLICYMANAGER", "PARTNER_ADMIN"];

    private readonly Dictionary<string, DateTimeOffset> _consents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/roles", ReadRoles),
        new("POST", "/users", Create)
        {
            Roles = ["MISP_PARTNER", "PARTNER_ADMIN", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "ABIS_PARTNER", "MANUAL_ADJUDICATION", "SDK_PARTNER"],
            Rules =
            [
                Filled("userName"), new("firstName"), new("lastName"), Filled("contactNo"), Filled("emailID"), new("organizationName"), new("role"), new("partnerId"), new("userPassword"),
            ],
        },
        new("POST", "/users/user-consent", GiveConsent) { Roles = ConsentRoles, ApiId = "mosip.pms.user.consent.post", Since = PmsLine.V1_2_2 },
        new("GET", "/users/user-consent", ReadConsent) { Roles = ConsentRoles, ApiId = "mosip.pms.user.consent.get", Since = PmsLine.V1_2_2 },
        new("PUT", "/users/{userId}/notifications-seen-timestamp", SetSeen)
        {
            Roles = ConsentRoles, Rules = [FieldRule.Any("notificationsSeenDtimes")], ApiId = "mosip.pms.users.notifications.seen.timestamp.put", Since = PmsLine.V1_3,
        },
        new("GET", "/users/{userId}/notifications-seen-timestamp", ReadSeen) { Roles = ConsentRoles, ApiId = "mosip.pms.users.notifications.seen.timestamp.get", Since = PmsLine.V1_3 },
    ];

    private static string[] ConsentRoles => [.. PmsRoles.Newer, "POLICYMANAGER"];

    private static MosipAnswer ReadRoles(MosipCall call) => MosipAnswer.Of(new JsonObject { ["roles"] = new JsonArray([.. PortalRoles.Select(role => JsonValue.Create(role))]) });

    private MosipAnswer Create(MosipCall call)
    {
        string name = call.Required("userName"), email = call.Required("emailID");
        if (identities.HasUserWithEmail(email))
            return MosipAnswer.Refuse(UserErrors.EmailTaken, new("emailID", "an address that no other user has", "one that is taken"));
        // Without a password nobody can log in as this user.
        identities.AddUser(new Account(name, call.Text("userPassword") ?? Guid.NewGuid().ToString(), email, call.Text("role") is { Length: > 0 } role ? [role] : []));
        return MosipAnswer.Of(new JsonObject
        {
            ["userId"] = name,
            ["mobile"] = null,
            ["mail"] = email,
            ["langCode"] = null,
            ["userPassword"] = null,
            ["name"] = null,
            ["role"] = null,
            ["rId"] = null,
            ["token"] = null,
        });
    }

    private MosipAnswer GiveConsent(MosipCall call)
    {
        _consents[call.Caller.UserId] = call.Now;
        return Consent(call);
    }

    private MosipAnswer ReadConsent(MosipCall call) => Consent(call);

    private MosipAnswer Consent(MosipCall call)
    {
        bool given = _consents.TryGetValue(call.Caller.UserId, out DateTimeOffset time);
        return MosipAnswer.Of(new JsonObject { ["userId"] = call.Caller.UserId, ["consentGiven"] = given, ["consentGivenDateTime"] = given ? MosipTime.Offset(time) : null });
    }

    private MosipAnswer SetSeen(MosipCall call)
    {
        if (FindStranger(call) is { } stranger)
            return stranger;
        if (call.Text("notificationsSeenDtimes") is not { } text || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return MosipAnswer.Refuse(UserErrors.SeenTimeInvalid, new("notificationsSeenDtimes", "a time", "none or another text"));
        _seen[call.Caller.UserId] = text;
        return MosipAnswer.Of(new JsonObject { ["notificationsSeenDtimes"] = text });
    }

    private MosipAnswer ReadSeen(MosipCall call) => FindStranger(call) ?? MosipAnswer.Of(new JsonObject { ["notificationsSeenDtimes"] = _seen.GetValueOrDefault(call.Caller.UserId) });

    private static MosipAnswer? FindStranger(MosipCall call) => call.Path("userId") == call.Caller.UserId
        ? null
        : MosipAnswer.Refuse(UserErrors.UserIdInvalid, new("user id in the path", "the user of the token", "another one"));

    private static FieldRule Filled(string field) => FieldRule.NotBlank(field, "should not be null or empty");
}
