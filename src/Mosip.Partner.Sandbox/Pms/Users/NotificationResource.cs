using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Users;

/// <summary>Notices of certificates, API keys and interfaces that end soon (1.3): 30, 15 and each of the last ten days before.</summary>
internal sealed class NotificationResource(PmsStore store, PmsOwnership ownership) : IServiceResource
{
    private const int FirstNotice = 30;

    private static readonly PageTable<Notice> Notices = new(Row, "createdDateTime");

    private readonly HashSet<string> _dismissed = new(StringComparer.Ordinal);

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/notifications", List) { Roles = PmsRoles.Newer, ApiId = "mosip.pms.notifications.get", Since = PmsLine.V1_3 },
        // Its constraints are declared and never run.
        new("PATCH", "/notifications/{notificationId}", Dismiss) { Roles = PmsRoles.Newer, Rules = [new("notificationStatus")], LeavesRulesUnchecked = true, ApiId = "mosip.pms.dismiss.notification.patch", Since = PmsLine.V1_3 },
    ];

    private MosipAnswer List(MosipCall call)
    {
        string status = call.Query("notificationStatus") ?? "active";
        return Notices.List(
            call,
            NoticesOf(call).Where(notice => status == "dismissed" == _dismissed.Contains(notice.Id)).Where(notice => call.Query("notificationType") is not { Length: > 0 } type || notice.Type == type),
            new Dictionary<string, string>());
    }

    private MosipAnswer Dismiss(MosipCall call)
    {
        if (call.Text("notificationStatus") is not { Length: > 0 } status)
            return Refuse(UserErrors.NotificationStatusMissing, "notificationStatus", "DISMISSED", "none");
        if (status != "DISMISSED")
            return Refuse(UserErrors.NotificationStatusInvalid, "notificationStatus", "DISMISSED", "another text");
        if (NoticesOf(call).FirstOrDefault(notice => notice.Id == call.Path("notificationId")) is not { } found)
            return Refuse(UserErrors.NotificationUnknown, "notification id in the path", "a notice of the user's", "an unknown one");
        if (!_dismissed.Add(found.Id))
            return Refuse(UserErrors.NotificationDismissed, "state of the notice", "active", "dismissed already");
        return MosipAnswer.Of(new JsonObject { ["notificationId"] = found.Id, ["notificationStatus"] = "dismissed" });
    }

    private IEnumerable<Notice> NoticesOf(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        IEnumerable<Notice> all =
        [
            .. own.Where(partner => partner.Upload is not null).Select(partner => new Notice("partner", partner, "certificateDetails", partner.Id, new DateTimeOffset(partner.Upload!.Issued.NotAfter))),
            .. store.ApiKeys.Where(key => own.Contains(key.Partner) && key.IsActive).Select(key => new Notice("apikey", key.Partner, "apiKeyDetails", key.Label, key.ExpiresOn)),
            .. store.BiometricInterfaces.Where(sbi => own.Contains(sbi.Provider) && sbi.IsActive).Select(sbi => new Notice("sbi", sbi.Provider, "sbiDetails", sbi.Id, sbi.SoftwareExpiresAt)),
            .. store.Chips.Where(chip => own.Contains(chip.Provider) && chip.Upload is not null).Select(chip => new Notice("ftm-chip", chip.Provider, "ftmDetails", chip.Id, new DateTimeOffset(chip.Upload!.Issued.NotAfter))),
        ];
        return all.Where(notice => notice.ExpiresAt >= call.Now && notice.ExpiresAt <= call.Now.AddDays(FirstNotice));
    }

    private static JsonObject Row(Notice notice) => new()
    {
        ["notificationId"] = notice.Id,
        ["notificationPartnerId"] = notice.Partner.Id,
        ["notificationType"] = notice.Type,
        ["notificationStatus"] = "active",
        ["createdDateTime"] = MosipTime.Offset(notice.ExpiresAt.AddDays(-FirstNotice)),
        ["notificationDetails"] = new JsonObject
        {
            [notice.Member] = new JsonArray(new JsonObject { ["partnerId"] = notice.Partner.Id, ["id"] = notice.Subject, ["expiryDateTime"] = MosipTime.Offset(notice.ExpiresAt) }),
        },
    };

    private static MosipAnswer Refuse(MosipError error, string check, string expected, string found) =>
        MosipAnswer.Refuse(error, new(check, expected, found));

    /// <summary>One notice. Its id follows from what it is about, so that it stays the same.</summary>
    private sealed record Notice(string Type, State.Partner Partner, string Member, string Subject, DateTimeOffset ExpiresAt)
    {
        public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"{Type}-{Partner.Id}-{Subject}-{ExpiresAt.UtcDateTime:yyyyMMdd}");
    }
}
